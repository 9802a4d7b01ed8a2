package org.signalbox.settings;

import java.io.IOException;
import java.util.List;

/** The bets of rooms and people on this machine, in the order in which they were first placed. */
public final class BetStore {
  private final KeptList<KeptBet> kept;

  public BetStore(UserFolder folder) {
    this.kept = new KeptList<>(folder.bets(), KeptBet.class);
  }

  public List<KeptBet> list() {
    return kept.list();
  }

  /** Keeps a bet in the place of an earlier one of the same bettor on the same lesson. */
  public void keep(KeptBet bet) throws IOException {
    kept.change(
        all -> {
          int at = 0;
          while (at < all.size() && !all.get(at).sameBettor(bet)) {
            at++;
          }
          if (at < all.size()) {
            all.set(at, bet);
          } else {
            all.add(bet);
          }
          return all;
        });
  }

  /** Forgets what a person, or with an empty name the room, bet on all lessons. */
  public void forget(String who) throws IOException {
    kept.change(all -> all.stream().filter(bet -> !bet.who().equals(who)).toList());
  }
}

package org.signalbox.settings;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The bets of rooms and people on this machine, in the order in which they were first placed. */
public final class BetStore {
  private final KeptList<KeptBet> kept;
  private final Consumer<SettingsTrouble> found;

  public BetStore(UserFolder folder) {
    this(folder, trouble -> {});
  }

  /**
   * @param found told what was put aside for something to be written in its place
   */
  public BetStore(UserFolder folder, Consumer<SettingsTrouble> found) {
    this.kept = new KeptList<>(folder.bets(), KeptBet.class);
    this.found = found;
  }

  public List<KeptBet> list() {
    return kept.list();
  }

  /** Keeps a bet in the place of an earlier one of the same bettor on the same lesson. */
  public void keep(KeptBet bet) throws IOException {
    kept.change(
        found,
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
    kept.change(found, all -> all.stream().filter(bet -> !bet.who().equals(who)).toList());
  }
}

package org.signalbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bets of rooms and people on this machine, in the order in which they were first placed. The
 * file appears whole or not at all; one that cannot be understood counts as empty and is kept aside
 * when the next bet is written.
 */
public final class BetStore {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  public BetStore(UserFolder folder) {
    this.file = folder.bets();
  }

  public List<KeptBet> list() {
    return read().orElse(List.of());
  }

  /** Keeps a bet in the place of an earlier one of the same bettor on the same lesson. */
  public void keep(KeptBet bet) throws IOException {
    List<KeptBet> all = new ArrayList<>(list());
    int at = 0;
    while (at < all.size() && !all.get(at).sameBettor(bet)) {
      at++;
    }
    if (at < all.size()) {
      all.set(at, bet);
    } else {
      all.add(bet);
    }
    write(all);
  }

  /** Forgets what a person, or with an empty name the room, bet on all lessons. */
  public void forget(String who) throws IOException {
    write(list().stream().filter(bet -> !bet.who().equals(who)).toList());
  }

  private void write(List<KeptBet> all) throws IOException {
    if (Files.exists(file) && read().isEmpty()) {
      WholeFile.aside(file);
    }
    WholeFile.write(file, JSON.writeValueAsString(all) + "\n");
  }

  /** Empty when the file cannot be understood. */
  private Optional<List<KeptBet>> read() {
    try {
      return Optional.of(List.of(JSON.readValue(Files.readString(file), KeptBet[].class)));
    } catch (NoSuchFileException _) {
      return Optional.of(List.of());
    } catch (IOException | JacksonException | NullPointerException _) {
      return Optional.empty();
    }
  }
}

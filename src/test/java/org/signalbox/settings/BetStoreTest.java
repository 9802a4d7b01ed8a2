package org.signalbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BetStoreTest {
  private static final KeptBet ROOM =
      new KeptBet("", "01-trees", List.of(3, 2), List.of(), Optional.empty());
  private static final KeptBet ADA =
      new KeptBet(
          "Ada", "01-trees", List.of(0, 1), List.of(), Optional.of(new KeptBet.Outcome(1, 1)));
  private static final KeptBet GUESSES =
      new KeptBet("", "02-share", List.of(), List.of(40.0, 55.5), Optional.empty());

  @TempDir Path folder = Path.of("");

  @Test
  void betsComeBackAsTheyWereKept() throws IOException {
    BetStore store = store();
    for (KeptBet bet : List.of(ROOM, ADA, GUESSES)) {
      store.keep(bet);
    }
    assertEquals(List.of(ROOM, ADA, GUESSES), store().list());
  }

  @Test
  void aLaterBetOnTheSameLessonTakesThePlaceOfTheEarlier() throws IOException {
    store().keep(ROOM);
    store().keep(ADA);
    KeptBet changed = new KeptBet("", "01-trees", List.of(9, 9), List.of(), Optional.empty());
    store().keep(changed);
    assertEquals(List.of(changed, ADA), store().list());
  }

  @Test
  void theRoomIsForgottenAndPeopleStay() throws IOException {
    store().keep(ROOM);
    store().keep(ADA);
    store().forget("");
    assertEquals(List.of(ADA), store().list());
  }

  @Test
  void aBrokenFileIsKeptAside() throws IOException {
    Path file = new UserFolder(folder).bets();
    Files.writeString(file, "[{\"who\": 3");
    assertEquals(List.of(), store().list());
    store().keep(ROOM);
    assertEquals(List.of(ROOM), store().list());
    assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".broken")));
  }

  private BetStore store() {
    return new BetStore(new UserFolder(folder));
  }
}

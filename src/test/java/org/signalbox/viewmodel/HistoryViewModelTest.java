package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.StoredRace;
import org.signalbox.race.Background;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ProblemException;

class HistoryViewModelTest {
  private final Kept kept = new Kept();
  private final HistoryViewModel history = history(kept);

  static HistoryViewModel history() {
    return history(new Kept());
  }

  private static HistoryViewModel history(Kept kept) {
    return new HistoryViewModel(kept, Background.sameThread(), UiThread.sameThread());
  }

  /** Two races in memory. */
  private static final class Kept implements HistoryDesk {
    private final List<PastRace> races =
        new ArrayList<>(List.of(race(2, PastRace.State.ENDED), race(1, PastRace.State.ENDED)));

    static PastRace race(long id, PastRace.State state) {
      return new PastRace(
          id,
          Instant.EPOCH,
          "task " + id,
          "regression",
          List.of(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          state);
    }

    @Override
    public List<PastRace> races(RaceFilter filter) {
      return races.stream().filter(race -> race.task().contains(filter.words())).toList();
    }

    @Override
    public Optional<StoredRace> race(long id) {
      return races.stream().filter(race -> race.id() == id).map(Kept::whole).findFirst();
    }

    private static StoredRace whole(PastRace race) {
      var replay =
          new Replay(
              "0.1.0",
              new ReplayInput.OfText("What is a tide?"),
              Request.of("again, please"),
              org.signalbox.task.ByHand.none(),
              Policy.balanced(),
              1,
              Duration.ofMinutes(1),
              List.of());
      return new StoredRace(race, List.of(), replay, "5-fold", "a machine", 2);
    }

    @Override
    public void mark(long id, PastRace.State state) {
      races.replaceAll(race -> race.id() == id ? race(id, state) : race);
    }

    @Override
    public void delete(long id) {
      if (!races.removeIf(race -> race.id() == id)) {
        throw ProblemException.of("SB-HISTORY-15", id);
      }
    }

    @Override
    public void deleteAll() {
      races.clear();
    }

    @Override
    public void forgetMe(Added added) {
      races.clear();
    }

    @Override
    public BatchDesk batches() {
      return new NoBatches();
    }

    @Override
    public SessionDesk sessions() {
      return new NoSessions();
    }
  }

  private List<Long> listed() {
    return history.races().stream().map(PastRace::id).toList();
  }

  @Test
  void whatIsTypedChoosesAmongTheRaces() {
    history.refresh();
    assertEquals(List.of(2L, 1L), listed());
    history.words().set("task 1");
    assertEquals(List.of(1L), listed());
  }

  @Test
  void twoRacesStandSideBySideTheOlderFirst() {
    history.refresh();
    history.show(List.copyOf(history.races()));
    assertEquals(List.of(1L, 2L), history.shown().get().stream().map(r -> r.race().id()).toList());
  }

  @Test
  void aDeletedRaceComesBackUntilTheDeletionIsSettled() {
    history.refresh();
    history.delete(history.races().getFirst());
    assertEquals(List.of(1L), listed());
    assertEquals(2, kept.races.size());
    history.undo();
    assertEquals(List.of(2L, 1L), listed());
    history.delete(history.races().getFirst());
    history.settle();
    assertEquals(List.of(1L), listed());
    assertEquals(1, kept.races.size());
  }

  @Test
  void deletingAnotherMakesTheFirstFinal() {
    history.refresh();
    history.delete(history.races().getFirst());
    history.delete(history.races().getFirst());
    assertEquals(List.of(), listed());
    assertEquals(List.of(1L), kept.races.stream().map(PastRace::id).toList());
  }

  @Test
  void aPinIsTurnedOnAndOff() {
    history.refresh();
    history.turnPin(history.races().getFirst());
    assertEquals(PastRace.State.PINNED, history.races().getFirst().state());
    history.turnPin(history.races().getFirst());
    assertEquals(PastRace.State.ENDED, history.races().getFirst().state());
  }

  @Test
  void whatTheHistoryCantDoIsSaidAndDismissed() {
    history.refresh();
    kept.races.clear();
    history.delete(Kept.race(9, PastRace.State.ENDED));
    history.settle();
    assertEquals("SB-HISTORY-15", history.problem().get().orElseThrow().code());
    history.dismiss();
    assertTrue(history.problem().get().isEmpty());
  }

  @Test
  void leavingTheScreenSettlesAndAPastTaskOpensAsItWasAsked() {
    var flow = new FakeFlow();
    var explore = new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 1);
    var screens =
        new Screens(
            explore,
            LessonScript.lessons(),
            LabViewModelTest.none(explore),
            history,
            ModelsViewModelTest.none(),
            ModelsViewModelTest.study());
    screens.shown().set(Screen.HISTORY);
    assertEquals(List.of(2L, 1L), listed());
    history.delete(history.races().getFirst());
    StoredRace old = kept.race(1).orElseThrow();
    screens.again(old);
    assertEquals(Screen.EXPLORE, screens.shown().get());
    assertEquals(1, kept.races.size());
    assertEquals("again, please", explore.task().request().get().text());
    assertEquals(Optional.of(new Input.Pasted("What is a tide?")), explore.task().input().get());
  }
}

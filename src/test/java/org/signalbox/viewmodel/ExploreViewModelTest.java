package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.signalbox.viewmodel.HeldWork.holding;
import static org.signalbox.viewmodel.HeldWork.runAll;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.signalbox.race.Background;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Policy;
import org.signalbox.task.ColumnType;
import org.signalbox.task.TypeCorrection;

class ExploreViewModelTest {
  private final FakeFlow flow = new FakeFlow();
  private final ExploreViewModel explore =
      new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);

  @Test
  void beginsWithTheFirstSampleAlreadyRouted() {
    explore.welcome(_ -> Optional.empty());
    assertEquals(ScreenState.ROUTED, explore.state().get());
    assertEquals("fast", explore.race().selected().get());
    assertEquals(2, explore.race().lanes().size());
  }

  @Test
  void aRaceEndsWithEveryLaneDone() {
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    assertEquals(ScreenState.DONE, explore.state().get());
    assertTrue(explore.race().lanes().stream().allMatch(l -> l.status().get() == LaneStatus.DONE));
    assertTrue(explore.race().comparison().get().isPresent());
  }

  @Test
  void aRunAskedForWhileAnEngineIsBeingChosenRunsThatEngine() {
    Deque<Runnable> held = new ArrayDeque<>();
    ExploreViewModel slow = new ExploreViewModel(flow, holding(held), UiThread.sameThread(), 7);
    slow.open(new Input.File(Path.of("sales.csv")));
    runAll(held);
    slow.override(Optional.of("base"));
    slow.run();
    assertEquals(ScreenState.READING, slow.state().get());
    runAll(held);
    assertEquals(new Entrants.One("base"), flow.lastRace().entrants());
  }

  @Test
  void aRunAskedForBeforeAnotherInputIsNotRunOnThatOne() {
    Deque<Runnable> held = new ArrayDeque<>();
    ExploreViewModel slow = new ExploreViewModel(flow, holding(held), UiThread.sameThread(), 7);
    slow.open(new Input.File(Path.of("sales.csv")));
    runAll(held);
    slow.override(Optional.of("base"));
    slow.raceAll();
    slow.open(new Input.File(Path.of("other.csv")));
    runAll(held);
    assertEquals(ScreenState.ROUTED, slow.state().get());
  }

  @Test
  void aProblemKeepsWhatWasShown() {
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    explore.open(new Input.File(Path.of("broken.csv")));
    assertEquals(ScreenState.FAILED, explore.state().get());
    assertEquals("SB-INGEST-01", explore.problem().get().orElseThrow().code());
    assertEquals(2, explore.race().lanes().size());
    explore.dismiss();
    assertEquals(ScreenState.DONE, explore.state().get());
  }

  @Test
  void aChosenTableIsReadAgainWithTheSameInput() {
    Input book = new Input.File(Path.of("book.xlsx"));
    explore.open(book);
    explore.chooseTable("Costs");
    assertEquals(new Input.Chosen(book, "Costs"), flow.lastInput());
    explore.chooseTable("Sales");
    assertEquals(new Input.Chosen(book, "Sales"), flow.lastInput());
    explore.open(new Input.File(Path.of("other.xlsx")));
    explore.open(book);
    assertEquals(new Input.Chosen(book, "Sales"), flow.lastInput());
  }

  @Test
  void aCorrectionRoutesAgainWithTheOthersKept() {
    explore.welcome(_ -> Optional.empty());
    explore.task().chooseTarget(Optional.of("b"));
    explore.task().chooseHorizon(OptionalInt.of(6));
    assertEquals(Optional.of("b"), flow.lastRequest().target());
    assertEquals(OptionalInt.of(6), flow.lastRequest().horizon());
  }

  @Test
  void theHorizonThatWasChosenForAnInputIsAskedOfItAgain() {
    Input sales = new Input.File(Path.of("sales.csv"));
    explore.open(sales);
    explore.task().chooseHorizon(OptionalInt.of(24));
    explore.open(new Input.File(Path.of("other.csv")));
    assertEquals(OptionalInt.empty(), flow.lastRequest().horizon());
    explore.open(sales);
    assertEquals(OptionalInt.of(24), flow.lastRequest().horizon());
  }

  @Test
  void aCorrectedTypeReadsTheInputAgain() {
    explore.welcome(_ -> Optional.empty());
    explore.task().chooseType("b", ColumnType.TEXT);
    assertEquals(List.of(new TypeCorrection("b", ColumnType.TEXT)), flow.lastCorrections());
  }

  @Test
  void anotherPolicyKeepsWhatWasMeasured() {
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    explore.policy().set(Policy.PRESETS.get(1));
    assertEquals(ScreenState.DONE, explore.state().get());
    assertTrue(explore.race().comparison().get().isPresent());
  }

  @Test
  void wordsAreAWishAboutATableAndAPromptOtherwise() {
    explore.welcome(_ -> Optional.empty());
    explore.ask("predict b");
    assertEquals("predict b", flow.lastRequest().text());
    explore.clear();
    assertEquals(ScreenState.EMPTY, explore.state().get());
    explore.ask("why is the sky blue");
    assertEquals(new Input.Typed("why is the sky blue"), flow.lastInput());
  }

  @Test
  void theRouterAsksWhereItAbstains() {
    flow.abstain();
    explore.welcome(_ -> Optional.empty());
    assertEquals(ScreenState.ABSTAINED, explore.state().get());
    explore.run();
    assertEquals(ScreenState.ABSTAINED, explore.state().get());
  }

  @Test
  void progressOfALaneIsHandedOverOnceAFrameAndTextAsOnePiece() {
    List<List<RaceEvent>> frames = new ArrayList<>();
    List<Runnable> waiting = new ArrayList<>();
    UiThread ui =
        new UiThread() {
          @Override
          public void run(Runnable work) {
            work.run();
          }

          @Override
          public void frame(Runnable work) {
            waiting.add(work);
          }
        };
    EventPump pump = new EventPump(ui, frames::add);
    for (int i = 1; i <= 100; i++) {
      pump.accept(new RaceEvent.Progressed("fast", i / 100.0, i));
      pump.accept(new RaceEvent.Chunk("fast", "x"));
    }
    assertEquals(1, waiting.size());
    waiting.getFirst().run();
    assertEquals(
        List.of(
            List.of(
                new RaceEvent.Chunk("fast", "x".repeat(99)),
                new RaceEvent.Progressed("fast", 1.0, 100),
                new RaceEvent.Chunk("fast", "x"))),
        frames);
  }

  @Test
  void zoomKeepsToItsSteps() {
    Appearance appearance = new Appearance(org.signalbox.settings.Theme.LIGHT, 104);
    assertEquals(100, appearance.zoom().get());
    for (int i = 0; i < 10; i++) {
      appearance.zoomIn();
    }
    assertEquals(200, appearance.zoom().get());
  }
}

package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.race.Background;
import org.signalbox.routing.Policy;
import org.signalbox.task.ColumnType;

class UndoTest {
  private final FakeFlow flow = new FakeFlow();
  private final ExploreViewModel explore =
      new ExploreViewModel(flow, Background.sameThread(), UiThread.sameThread(), 7);
  private final Undo undo = explore.undo();

  @Test
  void choicesAreTakenBackInTheirOrderAndMadeAgain() {
    explore.open(new Input.File(Path.of("a.csv")));
    assertFalse(undo.back().get());
    explore.task().chooseTarget(Optional.of("price"));
    explore.policy().set(Policy.PRESETS.getLast());
    explore.override(Optional.of("base"));
    undo.undo();
    assertEquals(Optional.empty(), flow.lastRequest().engine());
    assertEquals(Policy.PRESETS.getLast(), explore.policy().get());
    undo.undo();
    assertEquals(Policy.balanced(), explore.policy().get());
    assertEquals(Optional.of("price"), flow.lastRequest().target());
    undo.undo();
    assertEquals(Optional.empty(), flow.lastRequest().target());
    assertFalse(undo.back().get());
    undo.redo();
    undo.redo();
    undo.redo();
    assertEquals(Optional.of("base"), flow.lastRequest().engine());
    assertFalse(undo.forth().get());
  }

  @Test
  void aTypeThatIsTakenBackReadsTheInputAgain() {
    explore.open(new Input.File(Path.of("a.csv")));
    explore.task().chooseType("x", ColumnType.TEXT);
    assertEquals(1, flow.lastCorrections().size());
    undo.undo();
    assertEquals(List.of(), flow.lastCorrections());
    undo.redo();
    assertEquals(1, flow.lastCorrections().size());
  }

  @Test
  void whatTheEngineIsChosenForKeepsItsRace() {
    explore.welcome(_ -> Optional.empty());
    explore.raceAll();
    explore.override(Optional.of("base"));
    undo.undo();
    assertEquals(ScreenState.DONE, explore.state().get());
  }

  @Test
  void anotherInputOrAnotherChoiceEndsWhatCouldBeMadeAgain() {
    explore.open(new Input.File(Path.of("a.csv")));
    explore.task().chooseTarget(Optional.of("price"));
    undo.undo();
    assertTrue(undo.forth().get());
    explore.task().chooseTarget(Optional.of("size"));
    assertFalse(undo.forth().get());
    explore.open(new Input.File(Path.of("b.csv")));
    assertFalse(undo.back().get());
  }

  @Test
  void aSliderThatMovesIsOneChoice() {
    explore.open(new Input.File(Path.of("a.csv")));
    for (double quality : new double[] {0.9, 0.8, 0.7}) {
      explore.policy().set(Policy.custom(quality, 0.1, 0.1, 0.1));
    }
    undo.undo();
    assertEquals(Policy.balanced(), explore.policy().get());
  }

  @Test
  void recentTasksStandThereOnceAsTheyWereLast() {
    explore.open(new Input.File(Path.of("a.csv")));
    explore.open(new Input.Pasted("x,y"));
    explore.open(new Input.File(Path.of("a.csv")));
    explore.task().chooseTarget(Optional.of("price"));
    List<Recent> tasks = explore.recents().tasks();
    assertEquals(2, tasks.size());
    assertEquals(new Input.File(Path.of("a.csv")), tasks.getFirst().input());
    assertEquals(Optional.of("price"), tasks.getFirst().asked().request().target());
    explore.open(tasks.getLast());
    assertEquals(new Input.Pasted("x,y"), explore.recents().tasks().getFirst().input());
    explore.recents().clear();
    assertEquals(List.of(), explore.recents().tasks());
  }
}

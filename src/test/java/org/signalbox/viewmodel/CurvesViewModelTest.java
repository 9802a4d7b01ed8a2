package org.signalbox.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.race.Background;
import org.signalbox.race.CurveRequest;
import org.signalbox.race.RunHandle;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

class CurvesViewModelTest {
  private final List<Runnable> held = new ArrayList<>();
  private final CurvesViewModel curves =
      new CurvesViewModel(new FakeFlow(), this::hold, UiThread.sameThread());

  private RunHandle hold(Cancellation cancellation, Runnable work) {
    held.add(work);
    return RunHandle.ended(cancellation);
  }

  private static CurveRequest request(String engine) {
    var table = new Table("t", List.of(NumberColumn.of("y", 1, 2, 3)));
    return new CurveRequest(
        new TabularTask(table, "y", ProblemType.REGRESSION, List.of(), List.of()), engine, 1);
  }

  @Test
  void aCurveIsUnderWayAndThenThere() {
    curves.start(request("fast"));
    assertEquals(Optional.of(Underway.begun()), curves.underway("fast"));
    assertFalse(curves.idle());
    List<Underway> told = new ArrayList<>();
    curves.changes().subscribe(_ -> curves.underway("fast").ifPresent(told::add));
    held.getFirst().run();
    Duration second = Duration.ofSeconds(1);
    assertTrue(
        told.contains(new Underway(Underway.Phase.RUNNING, 0.5, Optional.of(second))),
        told.toString());
    assertTrue(curves.of("fast").isPresent());
    assertTrue(curves.idle());
  }

  @Test
  void oneCurveAtATime() {
    curves.start(request("fast"));
    curves.start(request("other"));
    assertEquals(1, held.size());
  }

  @Test
  void aCancelledCurveLeavesNothing() {
    curves.start(request("fast"));
    curves.cancel();
    assertEquals(Underway.Phase.STOPPING, curves.underway("fast").orElseThrow().phase());
    held.getFirst().run();
    assertTrue(curves.of("fast").isEmpty());
    assertTrue(curves.problem("fast").isEmpty());
    assertTrue(curves.idle());
  }

  @Test
  void whatWentWrongIsKeptForItsEngine() {
    curves.start(request("broken"));
    held.getFirst().run();
    assertEquals("SB-RACE-05", curves.problem("broken").orElseThrow().code());
  }

  @Test
  void aCurveOfAnEarlierTaskIsNotShown() {
    var other = new CurvesViewModel(new FakeFlow(), Background.sameThread(), UiThread.sameThread());
    other.start(request("fast"));
    other.forget();
    assertTrue(other.of("fast").isEmpty());
    curves.start(request("fast"));
    curves.forget();
    held.getFirst().run();
    assertTrue(curves.of("fast").isEmpty());
  }
}

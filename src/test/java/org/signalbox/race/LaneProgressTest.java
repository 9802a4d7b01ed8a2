package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Phase;

class LaneProgressTest {
  private final List<Double> told = new ArrayList<>();
  private final LaneProgress progress =
      new LaneProgress(
          "one",
          event -> {
            if (event instanceof RaceEvent.Progressed progressed) {
              told.add(progressed.fraction());
            }
          });

  /** Fitting takes a tenth of the turn and predicting the rest. */
  private void turn(long start) {
    progress.begin(Phase.FIT, start);
    progress.begin(Phase.PREDICT, start + 10);
    progress.done(0.5, start + 55);
    progress.turnDone(start + 100);
  }

  @Test
  void aTurnTellsTheNextHowItsTimeIsShared() {
    progress.plan(2);
    turn(0);
    assertEquals(List.of(0.05, 0.25, 0.375, 0.5), told);
    told.clear();
    turn(100);
    assertEquals(List.of(0.55, 0.775, 1.0), told);
  }
}

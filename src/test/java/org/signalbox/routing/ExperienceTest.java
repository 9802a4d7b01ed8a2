package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.routing.RecordedRace.Role;
import org.signalbox.routing.RecordedRace.Shown;

class ExperienceTest {
  private static final TaskFeatures.Kind TABLE = TaskFeatures.Kind.TABLE;

  /** An engine that is ten times slower and better than the rules expect. */
  private static RecordedRace race() {
    var features = new TaskFeatures(TABLE, new float[TABLE.names().size()]);
    return new RecordedRace(
        "a",
        "whole",
        features,
        List.of(
            new Shown("trees", Role.CONTENDER, 0.9, 0.9, 0.9, 100, 20, 0.5, 10),
            new Shown("baseline-table", Role.BASELINE, 0, 0, 0, 1, 1, 0, 1)));
  }

  private static Expected after(int races) {
    Experience here = Experience.of(Collections.nCopies(races, race()), RouteGate.none());
    assertEquals(races, here.races());
    return here.corrected(TABLE, "trees", new Expected(0.5, 0.1, 10));
  }

  @Test
  void oneRaceMovesTheEstimateALittleAndManyMoveItAllTheWay() {
    assertEquals(new Expected(0.5, 0.1, 10), after(0));
    assertTrue(after(1).quality() < 0.55 && after(1).quality() > 0.5);
    assertEquals(0.9, after(500).quality(), 0.01);
    assertEquals(100, after(500).millis(), 2);
  }

  @Test
  void enginesOfOtherKindsOfTasksAndUnknownOnesStayAsTheyAre() {
    Experience here = Experience.of(List.of(race()), RouteGate.none());
    Expected told = new Expected(0.4, 0.1, 5);
    assertEquals(told, here.corrected(TaskFeatures.Kind.SERIES, "trees", told));
    assertEquals(told, here.corrected(TABLE, "other", told));
  }
}

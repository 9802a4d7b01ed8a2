package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.signalbox.lab.Foreseen;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RecordedRace.Role;
import org.signalbox.routing.RecordedRace.Shown;
import org.signalbox.routing.TaskFeatures;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.viewmodel.LabDesk;
import org.signalbox.viewmodel.ListedLab;

/** Twenty recorded tasks, of which trees win every other and the line the rest. */
final class LabScript {
  private static final List<KeptCorrection> CORRECTIONS =
      List.of(
          new KeptCorrection("0123456789abcdef", "churn.csv", "table", "churn", "", ""),
          new KeptCorrection("fedcba9876543210", "sales 2026.csv", "series", "", "week", ""));

  private LabScript() {}

  static LabDesk desk() {
    return new ListedLab(tasks(), CORRECTIONS, OptionalDouble.of(1.25));
  }

  private static List<Foreseen> tasks() {
    List<Foreseen> tasks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double trees = i % 2 == 0 ? 0.8 : 0.4;
      double line = i % 2 == 0 ? 0.5 : 0.6 + 0.01 * i;
      var features =
          new TaskFeatures(
              TaskFeatures.Kind.TABLE, new float[TaskFeatures.Kind.TABLE.names().size()]);
      var shown =
          List.of(
              shown("xgboost", Role.CONTENDER, trees, 350),
              shown("linear", Role.CONTENDER, line, 20),
              shown("random-forest", Role.CONTENDER, trees - 0.05, 90),
              shown("baseline-table", Role.BASELINE, 0, 1));
      var expected =
          List.of(
              new Foreseen.Expectation(trees, 300),
              new Foreseen.Expectation(i == 1 ? 0.1 : line, 25),
              new Foreseen.Expectation(trees - 0.04, 90),
              new Foreseen.Expectation(0, 1));
      tasks.add(new Foreseen(new RecordedRace("data " + i, "whole", features, shown), expected));
    }
    return tasks;
  }

  private static Shown shown(String engine, Role role, double quality, double millis) {
    return new Shown(
        engine,
        role,
        quality,
        quality,
        quality,
        millis,
        1,
        role == Role.BASELINE ? 0 : 0.5,
        millis);
  }
}

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
import org.signalbox.settings.Learning;
import org.signalbox.viewmodel.LabDesk;

/** Twenty recorded tasks, of which trees win every other and the line the rest. */
final class LabScript implements LabDesk {
  private final List<KeptCorrection> corrections =
      new ArrayList<>(
          List.of(
              new KeptCorrection("0123456789abcdef", "churn.csv", "table", "churn", "", ""),
              new KeptCorrection("fedcba9876543210", "sales 2026.csv", "series", "", "week", "")));
  private Learning learning = Learning.ON;

  @Override
  public List<Foreseen> tasks() {
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
        engine, role, quality, quality, quality, millis, role == Role.BASELINE ? 0 : 0.5, millis);
  }

  @Override
  public OptionalDouble regretHere() {
    return OptionalDouble.of(1.25);
  }

  @Override
  public Learned learned() {
    return new Learned(learning, learning == Learning.ON ? 37 : 0);
  }

  @Override
  public void learn(Learning other) {
    learning = other;
  }

  @Override
  public List<KeptCorrection> corrections() {
    return List.copyOf(corrections);
  }

  @Override
  public void keep(KeptCorrection correction) {
    corrections.addFirst(correction);
  }

  @Override
  public void forget(KeptCorrection correction) {
    corrections.remove(correction);
  }

  @Override
  public void unlearn() {}
}

package org.signalbox.lab;

import java.util.Arrays;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * Engines on tables, each on the same five folds.
 *
 * @param context whose ticker is the thread's CPU time, on one thread
 */
public record TabularBench(RunContext context) {
  private static final double SECOND = 1e9;

  /** Learns from four folds and predicts the fifth, five times. */
  public TabularMarks run(
      TabularSet set, TabularTask task, int[] folds, Engine<TabularTask, TabularAnswer> engine) {
    double[][] lines = new double[folds.length][];
    long start = context.ticker().nanos();
    for (int fold = 0; fold < TabularSet.count(folds); fold++) {
      TabularTask asked = TabularSet.hidden(task, folds, fold);
      try (var fitted = engine.fit(asked, context)) {
        fill(lines, fitted.unexplained(asked, context).answer());
      }
    }
    double seconds = (context.ticker().nanos() - start) / SECOND;
    var held = new TabularMarks.Held(lines, seconds);
    return TabularMarks.of(set.name(), engine.card().id(), task, folds, held);
  }

  private static void fill(double[][] lines, TabularAnswer answer) {
    int[] rows = answer.rows();
    switch (answer) {
      case ClassPredictions classes ->
          Arrays.setAll(rows.clone(), i -> keep(lines, rows[i], classes.probabilities()[i]));
      case ValuePredictions values ->
          Arrays.setAll(rows.clone(), i -> keep(lines, rows[i], values.values()[i]));
    }
  }

  private static int keep(double[][] lines, int row, double... line) {
    lines[row] = line;
    return row;
  }
}

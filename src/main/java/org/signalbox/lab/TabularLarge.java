package org.signalbox.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.metering.Probe;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** A made table of many rows, to see the memory and the time that it takes. */
public record TabularLarge(Engine<TabularTask, TabularAnswer> engine, Probe probe) {
  private static final int COLUMNS = 30;
  private static final int EVERY = 5;
  private static final double SECOND = 1e9;

  /**
   * @param peak resident bytes of the process at most, the table included
   * @param error root mean squared error on the fifth that was predicted; the noise's deviation is
   *     1, the target's about 3
   */
  public record Measured(int rows, double wall, double cpu, long peak, double error) {}

  /** Learns from four fifths of the rows and predicts the others. */
  public Measured run(int rows, RunContext context) {
    probe.resetPeak();
    long wall = context.ticker().nanos();
    long cpu = probe.cpuNanos();
    TabularTask truth = made(rows, context.seed());
    BitSet open = new BitSet();
    for (int row = 0; row < rows; row += EVERY) {
      open.set(row);
    }
    TabularTask asked = truth.masked(open);
    try (var fitted = engine.fit(asked, context)) {
      var answer = (ValuePredictions) fitted.unexplained(asked, context).answer();
      probe.sample();
      return new Measured(
          rows,
          (context.ticker().nanos() - wall) / SECOND,
          (probe.cpuNanos() - cpu) / SECOND,
          probe.peakBytes(),
          error(truth, answer));
    }
  }

  private static double error(TabularTask truth, ValuePredictions answer) {
    double squares = 0;
    for (int i = 0; i < answer.rows().length; i++) {
      squares += Math.pow(answer.values()[i] - truth.valueOf(answer.rows()[i]), 2);
    }
    return Math.sqrt(squares / answer.rows().length);
  }

  /** The target follows five of the columns, one by steps and two together. */
  private static TabularTask made(int rows, long seed) {
    Random random = new Random(seed);
    double[][] x = new double[COLUMNS][rows];
    double[] y = new double[rows];
    List<Column> columns = new ArrayList<>();
    List<String> features = new ArrayList<>();
    for (int c = 0; c < COLUMNS; c++) {
      for (int row = 0; row < rows; row++) {
        x[c][row] = random.nextGaussian();
      }
      features.add("x" + c);
      columns.add(NumberColumn.of("x" + c, x[c]));
    }
    for (int row = 0; row < rows; row++) {
      y[row] =
          2 * x[0][row]
              + (x[1][row] > 0 ? 3 : 0)
              + x[2][row] * x[3][row]
              + Math.sin(x[4][row])
              + random.nextGaussian();
    }
    columns.add(NumberColumn.of("y", y));
    return new TabularTask(
        new Table("made", columns), "y", ProblemType.REGRESSION, features, List.of());
  }
}

package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;

/** Share of each class, or the mean, whatever the row. */
record Constant(double[] output, int rows) implements Learned {
  private static final String FILE = "constant.json";

  static Constant of(Target target) {
    double[] output = new double[target.outputs()];
    for (double value : target.values()) {
      int at = target.classification() ? (int) value : 0;
      output[at] += (target.classification() ? 1 : value) / target.size();
    }
    return new Constant(output, target.size());
  }

  static Learner learner() {
    return new Learner() {
      @Override
      public Learned learn(Training training, RunContext context) {
        return of(training.target());
      }

      @Override
      public Learned reopen(Saved saved) {
        return Constant.reopen(saved);
      }
    };
  }

  static Constant reopen(Saved saved) {
    return saved.json(FILE, Constant.class);
  }

  @Override
  public List<SavedPart> parts() {
    return List.of(Saved.asJson(FILE, this));
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, rows);
  }

  @Override
  public boolean directed() {
    return true;
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    double[][] lines = new double[table.rows()][];
    Arrays.setAll(lines, row -> output.clone());
    return lines;
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return Bounds.none();
  }

  @Override
  public int explainable() {
    return 0;
  }

  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    return new double[table.rows()][table.width()];
  }
}

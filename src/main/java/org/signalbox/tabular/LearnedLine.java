package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;

/**
 * A linear model.
 *
 * @param classes how many classes it tells apart, 0 for regression
 */
record LearnedLine(Line line, int classes, Conformal margin, int rows) implements Learned {
  private static final String FILE = "line.json";
  private static final int EXPLAINED = 20_000;
  private static final int PART = 4096;

  /**
   * @param weights for each score its weights and then its intercept
   * @param means of the columns among the training rows
   */
  record Line(Design design, double[] weights, double[] means, Scaling scaling) {
    int size() {
      return design.columns() + 1;
    }

    int scores() {
      return weights.length / size();
    }
  }

  static LearnedLine reopen(Saved saved) {
    return saved.json(FILE, LearnedLine.class);
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
  public double[][] predict(EncodedTable table, RunContext context) {
    Design.Rows encoded = line.design().of(table);
    double[][] lines = new double[table.rows()][];
    for (int row = 0; row < lines.length; row++) {
      if (row % PART == 0) {
        context.done((double) row / lines.length);
      }
      lines[row] = output(scores(encoded, row));
    }
    return lines;
  }

  private double[] scores(Design.Rows encoded, int row) {
    double[] scores = new double[line.scores()];
    for (int k = 0; k < scores.length; k++) {
      int from = k * line.size();
      scores[k] = encoded.dot(row, line.weights(), from) + line.weights()[from + line.size() - 1];
    }
    return scores;
  }

  private double[] output(double[] scores) {
    if (classes == 0) {
      return new double[] {line.scaling().value(scores[0])};
    }
    if (scores.length == 1) {
      double second = 1 / (1 + Math.exp(-scores[0]));
      return new double[] {1 - second, second};
    }
    Softmax.inPlace(scores);
    return scores;
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return margin.bounds(outputs);
  }

  @Override
  public int explainable() {
    return EXPLAINED;
  }

  /** Coefficient times the value's distance from its mean. */
  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    Design.Rows encoded = line.design().of(table);
    int width = table.width();
    double[][] lines = new double[table.rows()][width];
    for (int row = 0; row < lines.length; row++) {
      if (row % PART == 0) {
        context.done((double) row / lines.length);
      }
      int from = line.scores() == 1 ? 0 : outputs[row] * line.size();
      double[] usual = usual(from);
      for (int slot = 0; slot < width; slot++) {
        int cell = row * width + slot;
        double own = encoded.values()[cell] * line.weights()[from + encoded.at()[cell]];
        lines[row][slot] = (own - usual[slot]) * line.scaling().spread();
      }
    }
    return lines;
  }

  /** What each slot adds to a score on average. */
  private double[] usual(int from) {
    int[] first = line.design().first();
    double[] sums = new double[first.length];
    for (int slot = 0; slot < first.length; slot++) {
      int end = slot + 1 < first.length ? first[slot + 1] : line.design().columns();
      for (int column = first[slot]; column < end; column++) {
        sums[slot] += line.means()[column] * line.weights()[from + column];
      }
    }
    return sums;
  }

  /** The score of a row whose columns are all at their means. */
  @Override
  public double[] bases(List<Slot> slots, RunContext context) {
    double[] bases = new double[line.scores()];
    for (int k = 0; k < bases.length; k++) {
      int from = k * line.size();
      double intercept = line.weights()[from + line.size() - 1];
      double score = intercept + Arrays.stream(usual(from)).sum();
      bases[k] = classes == 0 ? line.scaling().value(score) : score;
    }
    return bases;
  }

  @Override
  public Attributions.Scale scale() {
    if (classes == 0) {
      return Attributions.Scale.VALUE;
    }
    return line.scores() == 1 ? Attributions.Scale.LOG_ODDS : Attributions.Scale.SCORE;
  }
}

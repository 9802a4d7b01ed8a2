package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Objective;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;

/** Boosted trees with the scale of their target. */
record LearnedTrees(BoostedTrees trees, Facts facts) implements Learned {
  private static final String FACTS = "trees.json";
  private static final String TREES = "trees.ubj";

  /** Path computations that take about a quarter of a second on one core. */
  private static final long EXPLAINING = 40_000_000;

  /** Leaves times squared depth of a usual tree of depth 6. */
  private static final long TREE = 800;

  private static final int PART = 5000;

  /**
   * What is saved beside the trees.
   *
   * @param rows learned from
   * @param tried trees grown on the way to the number of rounds
   */
  record Facts(Objective objective, Scaling scaling, int rows, int tried, Conformal margin) {}

  static LearnedTrees reopen(Saved saved) {
    Facts facts = saved.json(FACTS, Facts.class);
    return new LearnedTrees(BoostedTrees.load(saved.content(TREES), facts.objective()), facts);
  }

  @Override
  public List<SavedPart> parts() {
    return List.of(Saved.asJson(FACTS, facts), new SavedPart(TREES, trees.save()));
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, facts.rows())
        .and(Count.TREES, (long) facts.tried() + trees.trees());
  }

  @Override
  public boolean directed() {
    return true;
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    float[][] raw = trees.predict(table.features(), context);
    double[][] outputs = new double[raw.length][];
    for (int row = 0; row < raw.length; row++) {
      outputs[row] = output(trees.objective(), facts.scaling(), raw[row]);
    }
    return outputs;
  }

  /** What XGBoost says, in the unit of the target. */
  static double[] output(Objective objective, Scaling scaling, float[] raw) {
    return switch (objective) {
      case Objective.Logistic l -> new double[] {1 - raw[0], raw[0]};
      case Objective.Softmax s -> probabilities(raw);
      case Objective.SquaredError s -> new double[] {scaling.value(raw[0])};
      case Objective.Poisson p -> new double[] {raw[0]};
      case Objective.Quantiles q -> new double[] {scaling.value(raw[0]), scaling.value(raw[1])};
    };
  }

  /** Sums to 1 in double precision too. */
  static double[] probabilities(float[] raw) {
    double sum = 0;
    for (float p : raw) {
      sum += p;
    }
    double[] scaled = new double[raw.length];
    for (int k = 0; k < raw.length; k++) {
      scaled[k] = raw[k] / sum;
    }
    return scaled;
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return facts.margin().bounds(outputs);
  }

  @Override
  public int explainable() {
    return (int) Math.max(1, EXPLAINING / TREE / Math.max(1, trees.trees()));
  }

  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    int part = Math.max(1, PART / Math.max(1, trees.trees()));
    float[][] raw = trees.contributions(table.features(), part, context);
    int width = table.width();
    double[][] lines = new double[raw.length][width];
    for (int row = 0; row < raw.length; row++) {
      int from = trees.objective().outputs() == 1 ? 0 : outputs[row] * (width + 1);
      for (int slot = 0; slot < width; slot++) {
        lines[row][slot] = raw[row][from + slot] * facts.scaling().spread();
      }
    }
    return lines;
  }

  /** TreeSHAP's last column, the same in each row. */
  @Override
  public double[] bases(List<Slot> slots, RunContext context) {
    float[] nothing = new float[slots.size()];
    Arrays.fill(nothing, Float.NaN);
    EncodedTable one = new EncodedTable(nothing, slots);
    float[] raw = trees.contributions(one.features(), 1, context)[0];
    double[] bases = new double[trees.objective().outputs()];
    for (int k = 0; k < bases.length; k++) {
      float bias = raw[k * (slots.size() + 1) + slots.size()];
      bases[k] =
          trees.objective() instanceof Objective.SquaredError ? facts.scaling().value(bias) : bias;
    }
    return bases;
  }

  @Override
  public Attributions.Scale scale() {
    return switch (trees.objective()) {
      case Objective.Logistic l -> Attributions.Scale.LOG_ODDS;
      case Objective.Softmax s -> Attributions.Scale.SCORE;
      case Objective.SquaredError s -> Attributions.Scale.VALUE;
      case Objective.Poisson p -> Attributions.Scale.OWN;
      case Objective.Quantiles q -> Attributions.Scale.VALUE;
    };
  }

  @Override
  public void close() {
    trees.close();
  }
}

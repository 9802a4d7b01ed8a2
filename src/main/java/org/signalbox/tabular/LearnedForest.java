package org.signalbox.tabular;

import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;

/** The mean of many trees. */
record LearnedForest(Bins bins, List<ForestTree> trees, int outputs, double[] residuals, int rows)
    implements Learned {
  private static final int PART = 256;
  private static final int EXPLAINED = 5000;

  LearnedForest {
    trees = List.copyOf(trees);
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, rows).and(Count.TREES, trees.size());
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    byte[][] binned = bins.of(table);
    double[][] lines = new double[table.rows()][outputs];
    for (int row = 0; row < lines.length; row++) {
      if (row % PART == 0) {
        context.done((double) row / lines.length);
      }
      for (ForestTree tree : trees) {
        tree.addTo(lines[row], binned, row);
      }
      divide(lines[row]);
    }
    return lines;
  }

  private void divide(double[] line) {
    for (int k = 0; k < line.length; k++) {
      line[k] /= trees.size();
    }
  }

  @Override
  public int explainable() {
    return EXPLAINED;
  }

  /**
   * What the splits on a row's path changed in the nodes' means, summed by slot (Palczewska et al.,
   * 2014, "Interpreting random forest classification models using a feature contribution method").
   */
  @Override
  public double[][] contributions(EncodedTable table, int[] asked, RunContext context) {
    byte[][] binned = bins.of(table);
    double[][] lines = new double[table.rows()][table.width()];
    for (int row = 0; row < lines.length; row++) {
      if (row % PART == 0) {
        context.done((double) row / lines.length);
      }
      for (ForestTree tree : trees) {
        tree.explainTo(lines[row], asked[row], binned, row);
      }
      divide(lines[row]);
    }
    return lines;
  }

  /** The mean of the trees' roots. */
  @Override
  public double[] bases(List<Slot> slots, RunContext context) {
    double[] bases = new double[outputs];
    for (ForestTree tree : trees) {
      for (int k = 0; k < outputs; k++) {
        bases[k] += tree.means()[k];
      }
    }
    divide(bases);
    return bases;
  }

  @Override
  public Attributions.Scale scale() {
    return outputs == 1 ? Attributions.Scale.VALUE : Attributions.Scale.PROBABILITY;
  }
}

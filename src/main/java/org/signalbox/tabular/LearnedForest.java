package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;

/** The mean of many trees. */
record LearnedForest(List<ForestTree> trees, Facts facts) implements Learned {
  private static final String FACTS = "forest.json";
  private static final String TREES = "forest.bin";

  private static final int PART = 256;
  private static final int EXPLAINED = 5000;

  LearnedForest {
    trees = List.copyOf(trees);
  }

  /**
   * What is saved beside the trees.
   *
   * @param rows learned from
   */
  record Facts(Bins bins, int outputs, int rows, Conformal margin) {}

  static LearnedForest reopen(Saved saved) {
    Facts facts = saved.json(FACTS, Facts.class);
    return new LearnedForest(saved.bytes(TREES, ForestFile::read), facts);
  }

  @Override
  public List<SavedPart> parts() {
    return List.of(
        Saved.asJson(FACTS, facts), Saved.asBytes(TREES, out -> ForestFile.write(trees, out)));
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, facts.rows()).and(Count.TREES, trees.size());
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    byte[][] binned = facts.bins().of(table);
    double[][] lines = new double[table.rows()][facts.outputs()];
    for (int row = 0; row < lines.length; row++) {
      if (row % PART == 0) {
        context.done((double) row / lines.length);
      }
      for (ForestTree tree : trees) {
        tree.addTo(lines[row], binned, row);
      }
      share(lines[row]);
    }
    return lines;
  }

  /** The mean; shares of classes sum to 1 in double precision too. */
  private void share(double[] line) {
    double sum = facts.outputs() == 1 ? trees.size() : Arrays.stream(line).sum();
    for (int k = 0; k < line.length; k++) {
      line[k] /= sum;
    }
  }

  private void divide(double[] line) {
    for (int k = 0; k < line.length; k++) {
      line[k] /= trees.size();
    }
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return facts.margin().bounds(outputs);
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
    byte[][] binned = facts.bins().of(table);
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
    double[] bases = new double[facts.outputs()];
    for (ForestTree tree : trees) {
      for (int k = 0; k < facts.outputs(); k++) {
        bases[k] += tree.means()[k];
      }
    }
    divide(bases);
    return bases;
  }

  @Override
  public Attributions.Scale scale() {
    return facts.outputs() == 1 ? Attributions.Scale.VALUE : Attributions.Scale.PROBABILITY;
  }
}

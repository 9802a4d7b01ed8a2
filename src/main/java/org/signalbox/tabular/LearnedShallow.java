package org.signalbox.tabular;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.DecisionTree;

/**
 * One tree.
 *
 * @param counts rows of each node
 */
record LearnedShallow(ForestTree tree, int[] counts, LearnedForest.Facts facts) implements Learned {
  private static final String FILE = "tree.json";
  private static final int EXPLAINED = 100_000;

  static LearnedShallow reopen(Saved saved) {
    return saved.json(FILE, LearnedShallow.class);
  }

  @Override
  public List<SavedPart> parts() {
    return List.of(Saved.asJson(FILE, this));
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.ROWS, facts.rows()).and(Count.TREES, 1);
  }

  private LearnedForest alone() {
    return new LearnedForest(List.of(tree), facts);
  }

  @Override
  public double[][] predict(EncodedTable table, RunContext context) {
    return alone().predict(table, context);
  }

  @Override
  public Bounds bounds(EncodedTable table, double[][] outputs, RunContext context) {
    return facts.margin().bounds(outputs);
  }

  @Override
  public int explainable() {
    return EXPLAINED;
  }

  @Override
  public double[][] contributions(EncodedTable table, int[] outputs, RunContext context) {
    return alone().contributions(table, outputs, context);
  }

  @Override
  public double[] bases(List<Slot> slots, RunContext context) {
    return alone().bases(slots, context);
  }

  @Override
  public Attributions.Scale scale() {
    return alone().scale();
  }

  @Override
  public Optional<DecisionTree> picture(TableEncoder encoder, List<String> classes) {
    return Optional.of(new TreePicture(this, encoder).drawn(classes));
  }
}

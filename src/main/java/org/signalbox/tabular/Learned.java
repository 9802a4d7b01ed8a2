package org.signalbox.tabular;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.DecisionTree;
import org.signalbox.task.Problem;

/** What a learner found. */
sealed interface Learned extends AutoCloseable
    permits Constant,
        LearnedBlend,
        LearnedForest,
        LearnedLine,
        LearnedNeighbours,
        LearnedShallow,
        LearnedTrees {
  Usage usage();

  /** What the reader of an answer must know of how it was learned. */
  default List<Problem> remarks() {
    return List.of();
  }

  /** Whether predictions keep to directions that are known beforehand. */
  default boolean directed() {
    return false;
  }

  /** One line a row: probabilities of the target's classes, or one value. */
  double[][] predict(EncodedTable table, RunContext context);

  /**
   * Intervals of a regression around what was predicted.
   *
   * @param outputs of {@link #predict} for the same rows
   */
  Bounds bounds(EncodedTable table, double[][] outputs, RunContext context);

  /** How many rows can be explained in well under a second. */
  int explainable();

  /**
   * What each slot adds to one output of each row, in the model's own unit.
   *
   * @param outputs the output to explain, one a row
   * @return one line a row, one entry a slot
   */
  double[][] contributions(EncodedTable table, int[] outputs, RunContext context);

  /** What each output is before any slot is looked at, in that unit; empty when not known. */
  default double[] bases(List<Slot> slots, RunContext context) {
    return new double[0];
  }

  /** The unit in which contributions and bases sum to an output. */
  default Attributions.Scale scale() {
    return Attributions.Scale.OWN;
  }

  /** The whole model as a tree to be drawn, where it is one. */
  default Optional<DecisionTree> picture(TableEncoder encoder, List<String> classes) {
    return Optional.empty();
  }

  /** As {@link org.signalbox.engine.Fitted#trials}. */
  default List<Integer> trials() {
    return List.of();
  }

  /** Files from which {@link Learner#reopen} makes it again. */
  List<SavedPart> parts();

  @Override
  default void close() {}
}

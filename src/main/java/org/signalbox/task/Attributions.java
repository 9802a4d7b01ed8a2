package org.signalbox.task;

import java.util.List;
import java.util.Optional;

/**
 * How much each column moved the predictions.
 *
 * @param features names of columns
 * @param importance mean absolute contribution a feature, in the model's own unit (log-odds for
 *     classification, the target's unit for regression); empty when the engine gives none
 * @param perRow contributions for each predicted row, one entry a feature; empty when not kept
 * @param bases what the model says of each row of {@code perRow} before it looks at any feature: a
 *     base and its row's contributions sum to the prediction on {@code scale}; empty when not known
 * @param scale the unit of contributions and bases
 * @param tree the whole model, where it is a tree that people can read
 */
public record Attributions(
    List<String> features,
    double[] importance,
    double[][] perRow,
    double[] bases,
    Scale scale,
    Optional<DecisionTree> tree) {
  /** The unit in which contributions add up. */
  public enum Scale {
    /** Logarithm of the odds of the second of two classes. */
    LOG_ODDS,
    /** A class's score before the softmax over all classes. */
    SCORE,
    /** The probability of the explained class. */
    PROBABILITY,
    /** The target's own unit. */
    VALUE,
    /** Not told. */
    OWN
  }

  public Attributions {
    features = List.copyOf(features);
    if (importance.length != features.size()) {
      throw new IllegalArgumentException(
          features.size() + " features, " + importance.length + " contributions");
    }
    if (bases.length != 0 && bases.length != perRow.length) {
      throw new IllegalArgumentException(bases.length + " bases, " + perRow.length + " rows");
    }
  }

  /** Of a model that is no readable tree. */
  public Attributions(
      List<String> features, double[] importance, double[][] perRow, double[] bases, Scale scale) {
    this(features, importance, perRow, bases, scale, Optional.empty());
  }

  /** Contributions whose base and unit are not told. */
  public Attributions(List<String> features, double[] importance, double[][] perRow) {
    this(features, importance, perRow, new double[0], Scale.OWN);
  }

  /** The same beside the whole model as a tree. */
  public Attributions drawn(Optional<DecisionTree> model) {
    return new Attributions(features, importance, perRow, bases, scale, model);
  }

  public static Attributions none() {
    return new Attributions(List.of(), new double[0], new double[0][]);
  }
}

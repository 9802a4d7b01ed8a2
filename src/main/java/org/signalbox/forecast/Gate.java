package org.signalbox.forecast;

import java.util.List;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.boosting.WeightBoosting;

/**
 * Says from a series' features how much to trust each member of the pool (Montero-Manso et al.
 * 2020). It knows the range of the features that it has learned from, and says where a series lies
 * outside of it.
 *
 * @param members ids of the engines it weighs
 * @param low smallest value of each feature in training
 * @param high largest value of each feature in training
 * @param boosters trees of several seeds, whose weights are averaged; none at all knows nothing
 * @param conformal what the intervals of the combination lack
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Gate(
    List<String> members,
    float[] low,
    float[] high,
    List<ShippedTrees> boosters,
    ConformalTable conformal) {
  /** So many features outside the range of training make a series a stranger. */
  private static final int STRANGE = 3;

  public Gate {
    members = List.copyOf(members);
    boosters = List.copyOf(boosters);
    int wanted = Feature.values().length;
    int weighed = members.size();
    if (low.length != wanted
        || high.length != wanted
        || boosters.stream().mapToInt(ShippedTrees::outputs).anyMatch(o -> o != weighed)) {
      throw new IllegalArgumentException(members.size() + " members, " + low.length + " features");
    }
  }

  /** A gate that has learned nothing: equal weights, and never sure. */
  public static Gate none() {
    float[] empty = new float[Feature.values().length];
    List<String> members = AutoPool.members().stream().map(AutoPool.Member::engine).toList();
    return new Gate(members, empty, empty, List.of(), ConformalTable.none());
  }

  GateAdvice advice(FeatureVector features) {
    if (boosters.isEmpty()) {
      return GateAdvice.equal(members.size());
    }
    double[] weights = new double[members.size()];
    for (ShippedTrees trees : boosters) {
      double[] some = WeightBoosting.weights(trees.margins(features.values()));
      for (int j = 0; j < weights.length; j++) {
        weights[j] += some[j] / boosters.size();
      }
    }
    boolean sure = outside(features) < STRANGE;
    return new GateAdvice(weights, sure, sure ? conformal.hardness().of(features) : 1);
  }

  private int outside(FeatureVector features) {
    int count = 0;
    for (int i = 0; i < low.length; i++) {
      float value = features.values()[i];
      count += value < low[i] || value > high[i] ? 1 : 0;
    }
    return count;
  }
}

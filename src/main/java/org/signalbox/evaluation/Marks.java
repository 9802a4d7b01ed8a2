package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The scored cases of one engine.
 *
 * <p>A case has a key, the same for every engine, by which two engines are compared on what both
 * answered; and a group, the smallest unit that may be drawn again in a bootstrap: a row on its
 * own, neighbouring steps of a forecast together, because their errors hang together.
 */
public final class Marks {
  private final Metric metric;
  private final long[] keys;
  private final int[] groups;
  private final WeightedScore score;
  private final List<Quality.Score> others;
  private final Resampled resampled;

  Marks(Metric metric, long[] keys, int[] groups, WeightedScore score, List<Quality.Score> others) {
    this(metric, new Cases(keys, groups, Resampled.once(keys.length)), score, others);
  }

  Marks(Metric metric, Cases cases, WeightedScore score, List<Quality.Score> others) {
    this.metric = metric;
    this.keys = cases.keys();
    this.groups = cases.groups();
    this.score = score;
    this.others = List.copyOf(others);
    this.resampled = cases.resampled();
  }

  /** What is known of the scored cases besides their scores: keys, groups, folds. */
  record Cases(long[] keys, int[] groups, Resampled resampled) {}

  public Metric metric() {
    return metric;
  }

  /** How many cases were scored. */
  public int cases() {
    return keys.length;
  }

  /** The deciding metric over all cases. */
  public double value() {
    int[] ones = new int[keys.length];
    Arrays.fill(ones, 1);
    return value(ones);
  }

  /** The deciding metric with its 95 % interval, and the other metrics. */
  public Quality quality(long seed) {
    Interval interval = Interval.of(this, seed);
    return new Quality(metric, value(), interval.low(), interval.high(), cases(), others);
  }

  double value(int[] weights) {
    return score.of(weights);
  }

  /** The same engine on some of its cases. */
  Marks only(IntPredicate kept) {
    int[] at = IntStream.range(0, keys.length).filter(kept).toArray();
    return new Marks(
        metric,
        new Cases(
            IntStream.of(at).mapToLong(i -> keys[i]).toArray(),
            IntStream.of(at).map(i -> groups[i]).toArray(),
            resampled.only(at)),
        weights -> score.of(spread(weights, at)),
        others);
  }

  private int[] spread(int[] weights, int[] at) {
    int[] all = new int[keys.length];
    for (int i = 0; i < at.length; i++) {
      all[at[i]] = weights[i];
    }
    return all;
  }

  /** The deciding metric in each fold, in the order of the folds; NaN where it is undefined. */
  double[] byFold() {
    return IntStream.of(resampled.different())
        .mapToDouble(fold -> value(resampled.weights(fold)))
        .toArray();
  }

  /** Cases held out over cases learned from. */
  double ratio() {
    return resampled.ratio();
  }

  long key(int i) {
    return keys[i];
  }

  int group(int i) {
    return groups[i];
  }

  /** The different groups, ascending. */
  int[] groups() {
    return Arrays.stream(groups).distinct().sorted().toArray();
  }
}

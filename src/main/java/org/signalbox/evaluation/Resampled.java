package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From which fold each scored case comes.
 *
 * @param folds of each case; all the same where one part alone was held out
 * @param ratio cases held out over cases learned from
 */
record Resampled(int[] folds, double ratio) {
  /** Cases that were all answered by one model. */
  static Resampled once(int cases) {
    return new Resampled(new int[cases], 0);
  }

  /** The different folds, ascending. */
  int[] different() {
    return Arrays.stream(folds).distinct().sorted().toArray();
  }

  /** 1 for the cases of a fold, 0 for the others. */
  int[] weights(int fold) {
    return Arrays.stream(folds).map(f -> f == fold ? 1 : 0).toArray();
  }

  Resampled only(int[] kept) {
    return new Resampled(IntStream.of(kept).map(i -> folds[i]).toArray(), ratio);
  }
}

package org.signalbox.routing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The observations of one series as they stand in a source.
 *
 * @param seconds the time of each, in any order
 * @param values NaN where there is none
 * @param beside other measures of the same rows, one array each
 */
record Points(String id, long[] seconds, double[] values, double[][] beside) {
  /** The different times in order. */
  long[] unique() {
    return Arrays.stream(seconds).sorted().distinct().toArray();
  }

  /** The same observations in the order of time; those of one time keep their order. */
  Points sorted() {
    if (inOrder()) {
      return this;
    }
    int[] order =
        IntStream.range(0, seconds.length)
            .boxed()
            .sorted((a, b) -> Long.compare(seconds[a], seconds[b]))
            .mapToInt(i -> i)
            .toArray();
    double[][] others = new double[beside.length][];
    Arrays.setAll(others, k -> picked(beside[k], order));
    long[] times = Arrays.stream(order).mapToLong(i -> seconds[i]).toArray();
    return new Points(id, times, picked(values, order), others);
  }

  private boolean inOrder() {
    for (int i = 1; i < seconds.length; i++) {
      if (seconds[i] < seconds[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static double[] picked(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }
}

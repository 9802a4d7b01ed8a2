package org.signalbox.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A figure of several repeats: their mean with the lowest and the highest, or their median. */
final class Repeats {
  private Repeats() {}

  static Measure mean(String id, Measure.Kind kind, double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    Measure.Range range = range(values);
    return Measure.of(id, kind, mean, Math.min(mean, range.low()), Math.max(mean, range.high()));
  }

  static Measure median(String id, Measure.Kind kind, double... values) {
    Measure.Range range = range(values);
    return Measure.of(id, kind, median(values), range.low(), range.high());
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static Measure.Range range(double... values) {
    return new Measure.Range(
        Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
  }

  static <T> double[] each(List<T> repeats, ToDoubleFunction<T> figure) {
    return repeats.stream().mapToDouble(figure).toArray();
  }
}

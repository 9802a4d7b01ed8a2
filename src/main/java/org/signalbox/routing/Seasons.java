package org.signalbox.routing;

import java.util.Arrays;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/**
 * Seasons that the calendar suggests, kept when the data agree: the autocorrelation of the
 * detrended series at the season's length is significant at 90 % (the test of the M4 competition's
 * Naive2, Makridakis et al. 2020, without its correction for shorter lags, which rejects every long
 * smooth season), and seasonal means explain a part of the series (Wang, Smith & Hyndman 2006).
 */
final class Seasons {
  private static final double SIGNIFICANT = 1.645;
  private static final int LONGEST = 4000;

  private Seasons() {}

  static int find(Series series) {
    boolean guessed = series.timeline().step() == Timeline.Step.INDEX;
    int best = 1;
    double strongest = guessed ? 0.4 : 0.15;
    for (int m : candidates(series.timeline())) {
      double strength = strength(series.values(), m);
      if (strength > strongest + (best > 1 ? 0.1 : 0)) {
        best = m;
        strongest = strength;
      }
    }
    return best;
  }

  /** Lengths worth a try, the usual one first. */
  static int[] candidates(Timeline timeline) {
    int k = timeline.every();
    int[] lengths =
        switch (timeline.step()) {
          case INDEX -> new int[] {12, 7, 5, 4, 24};
          case SECOND -> new int[] {60 / k, 3600 / k};
          case MINUTE -> new int[] {60 / k, 1440 / k};
          case HOUR -> new int[] {24 / k, 168 / k};
          case DAY -> new int[] {7 / k, 365 / k};
          case WORKDAY -> new int[] {5 / k, 260 / k};
          case WEEK -> new int[] {52 / k};
          case MONTH -> new int[] {12 / k};
          case QUARTER -> new int[] {4 / k};
          case YEAR -> new int[0];
        };
    return Arrays.stream(lengths).filter(m -> m > 1).toArray();
  }

  /** The usual season of a calendar, whatever the data say. */
  static int usual(Timeline timeline) {
    int[] lengths = candidates(timeline);
    return lengths.length == 0 || timeline.step() == Timeline.Step.INDEX ? 1 : lengths[0];
  }

  /**
   * Share of the variation around the trend that the season explains, from 0 to 1, adjusted for the
   * number of seasonal means; 0 when the autocorrelation at lag {@code m} is not significant or
   * fewer than two seasons were seen.
   */
  static double strength(double[] values, int m) {
    double[] tail =
        values.length > LONGEST
            ? Arrays.copyOfRange(values, values.length - LONGEST, values.length)
            : values;
    if (m < 2 || tail.length < 2 * m || tail.length < m + 4) {
      return 0;
    }
    double[] rest = Detrended.of(tail, m);
    double variance = product(rest, 0) / rest.length;
    double level = Arrays.stream(tail).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
    if (variance <= 1e-18 * level * level || rest.length < 2 * m) {
      return 0;
    }
    double r = product(rest, m) / (rest.length - m) / variance;
    double half = product(rest, m / 2) / (rest.length - m / 2) / variance;
    boolean significant = r > Math.max(0.2, SIGNIFICANT / Math.sqrt(rest.length));
    return significant && r > half ? explained(rest, m, variance) : 0;
  }

  /** Adjusted coefficient of determination of the seasonal means. */
  private static double explained(double[] rest, int m, double variance) {
    double[] means = new double[m];
    int[] counts = new int[m];
    for (int i = 0; i < rest.length; i++) {
      means[i % m] += rest[i];
      counts[i % m]++;
    }
    double left = 0;
    for (int i = 0; i < rest.length; i++) {
      double away = rest[i] - means[i % m] / counts[i % m];
      left += away * away;
    }
    double free = (rest.length - 1.0) / Math.max(1, rest.length - m);
    return Math.max(0, 1 - left / (variance * rest.length) * free);
  }

  private static double product(double[] values, int lag) {
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += values[i] * values[i - lag];
    }
    return sum;
  }
}

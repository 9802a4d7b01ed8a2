package org.signalbox.routing;

import java.util.Arrays;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

/**
 * Seasons that the calendar suggests, kept when the data agree: the autocorrelation of the
 * detrended series at the season's length is significant at 90 % (Makridakis et al. 2020, the test
 * of the M4 competition's Naive2).
 */
final class Seasons {
  private static final double SIGNIFICANT = 1.645;
  private static final int LONGEST = 4000;

  private Seasons() {}

  static int find(Series series) {
    int best = 1;
    double strongest = 0.1;
    for (int m : candidates(series.timeline())) {
      double strength = strength(series.values(), m);
      if (strength > strongest + 0.1 || strength > strongest && best == 1) {
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
   * Autocorrelation at lag {@code m} of the series less its trend, from 0 to 1; 0 when it is not
   * significant or fewer than two seasons were seen.
   */
  static double strength(double[] values, int m) {
    double[] tail =
        values.length > LONGEST
            ? Arrays.copyOfRange(values, values.length - LONGEST, values.length)
            : values;
    double[] rest = detrended(tail, m);
    if (m < 2 || rest.length < 2 * m) {
      return 0;
    }
    double variance = product(rest, 0);
    if (variance <= 1e-12) {
      return 0;
    }
    double before = 0;
    for (int k = 1; k < m; k++) {
      double r = product(rest, k) / variance;
      before += r * r;
    }
    double r = product(rest, m) / variance;
    double limit = SIGNIFICANT * Math.sqrt((1 + 2 * before) / rest.length);
    boolean peak = r > 0.25 || r > product(rest, Math.max(1, m / 2)) / variance + 0.2;
    return r > limit && peak ? Math.min(1, r) : 0;
  }

  /** The series less a centred moving average over one season; gaps count as no departure. */
  private static double[] detrended(double[] values, int m) {
    int half = Math.max(1, m / 2);
    if (values.length < 2 * m + 2 * half) {
      return m < 2 ? new double[0] : differenced(values);
    }
    double[] rest = new double[values.length - 2 * half];
    for (int i = 0; i < rest.length; i++) {
      double sum = 0;
      int n = 0;
      for (int j = i; j <= i + 2 * half; j++) {
        boolean there = !Double.isNaN(values[j]);
        sum += there ? values[j] : 0;
        n += there ? 1 : 0;
      }
      double centre = values[i + half];
      rest[i] = Double.isNaN(centre) || n == 0 ? 0 : centre - sum / n;
    }
    return centred(rest);
  }

  private static double[] differenced(double[] values) {
    double[] steps = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < steps.length; i++) {
      double step = values[i + 1] - values[i];
      steps[i] = Double.isNaN(step) ? 0 : step;
    }
    return centred(steps);
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }

  private static double product(double[] values, int lag) {
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += values[i] * values[i - lag];
    }
    return sum;
  }
}

package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Timeline;

/**
 * How long the season of a series is: each candidate is tested by the autocorrelation at its lag
 * once the trend is taken out, and the one that explains most is chosen.
 */
public final class Seasons {
  private static final double LIMIT = 1.6448536269514722;
  private static final double WEAKEST = 0.1;
  private static final double CLEARLY_MORE = 0.03;

  private Seasons() {}

  /**
   * What speaks for one candidate.
   *
   * @param autocorrelation at the candidate's lag, without the trend
   * @param limit what chance reaches in one of ten series (Bartlett's formula, 90 %)
   * @param strength share of the variation without trend that the season explains, 0 to 1,
   *     corrected for its number of positions (Wang, Smith and Hyndman 2006)
   */
  public record Evidence(int season, double autocorrelation, double limit, double strength) {
    /** Whether chance is an unlikely explanation. */
    public boolean convincing() {
      return autocorrelation > limit && strength > WEAKEST;
    }
  }

  /**
   * @param season the chosen length, 1 when nothing convinces
   * @param evidence of each candidate seen at least twice, shortest first
   */
  public record Found(int season, List<Evidence> evidence) {
    public Found {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Seasons that observations at such times usually have: days in a week, months in a year; empty
   * for years, the common lengths where only the order is known.
   */
  public static List<Integer> usual(Timeline timeline) {
    List<Integer> lengths =
        switch (timeline.step()) {
          case INDEX -> List.of(4, 7, 12, 24, 52);
          case SECOND -> List.of(60, 3600);
          case MINUTE -> List.of(60, 1440, 10080);
          case HOUR -> List.of(24, 168);
          case DAY -> List.of(7, 365);
          case WEEK -> List.of(52);
          case MONTH -> List.of(12);
          case QUARTER -> List.of(4);
          case YEAR -> List.<Integer>of();
        };
    int every = timeline.every();
    return lengths.stream()
        .filter(m -> m % every == 0)
        .map(m -> m / every)
        .filter(m -> m > 1)
        .toList();
  }

  /**
   * Tests candidates on a series.
   *
   * @param values observations in equal steps, NaN where missing
   * @param candidates season lengths of at least 2; those not seen twice are passed over
   */
  public static Found in(double[] values, List<Integer> candidates) {
    var evidence = new ArrayList<Evidence>();
    if (Arrays.stream(values).anyMatch(Double::isFinite)) {
      double[] whole = Gaps.filled(values, 1);
      for (int m : candidates.stream().sorted().toList()) {
        if (m > 1 && whole.length > 2 * m) {
          evidence.add(test(whole, m));
        }
      }
    }
    int season = 1;
    double strength = 0;
    for (Evidence one : evidence) {
      if (one.convincing() && one.strength() > strength + CLEARLY_MORE) {
        season = one.season();
        strength = one.strength();
      }
    }
    return new Found(season, evidence);
  }

  private static Evidence test(double[] values, int m) {
    double[] flat = withoutTrend(values, m);
    double[] r = Autocorrelation.of(flat, m);
    double sum = 0;
    for (int lag = 1; lag < m; lag++) {
      sum += r[lag] * r[lag];
    }
    double limit = LIMIT * Math.sqrt((1 + 2 * sum) / flat.length);
    return new Evidence(m, r[m], limit, strength(flat, m));
  }

  /** Minus the moving average, or minus a line where that would leave too little. */
  private static double[] withoutTrend(double[] values, int m) {
    double[] out = new double[values.length];
    if (values.length >= 4 * m) {
      double[] trend = ClassicalDecomposition.of(values, m, EtsForm.Season.ADDITIVE).trend();
      Arrays.setAll(out, i -> values[i] - trend[i]);
      return Arrays.stream(out).filter(Double::isFinite).toArray();
    }
    Line line = Line.through(values, values.length);
    Arrays.setAll(out, i -> values[i] - line.at(i + 1));
    return out;
  }

  private static double strength(double[] flat, int m) {
    double[] sums = new double[m];
    int[] counts = new int[m];
    double mean = Arrays.stream(flat).sum() / flat.length;
    for (int i = 0; i < flat.length; i++) {
      sums[i % m] += flat[i];
      counts[i % m]++;
    }
    double all = 0;
    double rest = 0;
    for (int i = 0; i < flat.length; i++) {
      double seasonal = sums[i % m] / counts[i % m];
      rest += (flat[i] - seasonal) * (flat[i] - seasonal);
      all += (flat[i] - mean) * (flat[i] - mean);
    }
    double share = rest / (flat.length - m) / (all / (flat.length - 1));
    return all > 0 ? Math.max(0, 1 - share) : 0;
  }
}

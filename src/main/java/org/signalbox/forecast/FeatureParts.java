package org.signalbox.forecast;

import java.util.Arrays;

/**
 * Trend, season and rest of a standardised series, for the features that compare them: by STL where
 * a season was seen more than twice, else by local regression alone.
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record FeatureParts(double[] trend, double[] season, double[] rest) {
  private static final double SPAN = 0.75;
  private static final int LEAST_SPAN = 5;

  static FeatureParts of(double[] z, int m) {
    if (m > 1 && z.length > 2 * m) {
      Stl stl = Stl.of(z, StlSettings.periodic(m));
      return new FeatureParts(stl.trend(), stl.season(), stl.rest());
    }
    double[] even = new double[z.length];
    Arrays.fill(even, 1);
    double[] trend = Loess.of(Math.max(LEAST_SPAN, SPAN * z.length), 1).smooth(z, even);
    double[] rest = z.clone();
    Arrays.setAll(rest, i -> z[i] - trend[i]);
    return new FeatureParts(trend, new double[0], rest);
  }

  double trendStrength() {
    return strength(trend);
  }

  double seasonalStrength() {
    return season.length == 0 ? 0 : strength(season);
  }

  /** Share of the variation that a part explains beside the rest (Wang, Smith, Hyndman 2006). */
  private double strength(double[] part) {
    double[] both = part.clone();
    Arrays.setAll(both, i -> part[i] + rest[i]);
    double all = FeatureShape.variance(both);
    return all > 0 ? Math.clamp(1 - FeatureShape.variance(rest) / all, 0, 1) : 0;
  }

  /** Variance of the variances of the rest with one observation left out. */
  double spike() {
    int n = rest.length;
    double mean = Arrays.stream(rest).average().orElse(0);
    double[] squares = Arrays.stream(rest).map(v -> (v - mean) * (v - mean)).toArray();
    double all = Arrays.stream(squares).sum();
    return n > 2
        ? FeatureShape.variance(
            Arrays.stream(squares).map(s -> (all - s * n / (n - 1.0)) / (n - 2)).toArray())
        : 0;
  }

  /** Weight of the first orthogonal polynomial in the trend. */
  double linearity() {
    return along(1);
  }

  /** Weight of the second orthogonal polynomial in the trend. */
  double curvature() {
    return along(2);
  }

  private double along(int degree) {
    int n = trend.length;
    double product = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double x = i - (n - 1) / 2.0;
      double p = degree == 1 ? x : x * x - ((double) n * n - 1) / 12;
      product += p * trend[i];
      squares += p * p;
    }
    return product / Math.sqrt(squares * n);
  }
}

package org.signalbox.forecast;

import java.util.Arrays;

/**
 * The features of one series, one value a {@link Feature}; NaN where the series is too short to
 * say. A few microseconds for a short series, linear in its length.
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record FeatureVector(float[] values) {
  private static final int LAGS = 10;

  FeatureVector {
    if (values.length != Feature.values().length) {
      throw new IllegalArgumentException(values.length + " features");
    }
  }

  float get(Feature feature) {
    return values[feature.ordinal()];
  }

  static FeatureVector of(History history) {
    float[] out = new float[Feature.values().length];
    Arrays.fill(out, Float.NaN);
    var vector = new FeatureVector(out);
    int n = history.length();
    int m = history.season();
    vector.set(Feature.LENGTH, Math.log(n));
    vector.set(Feature.SEASON, Math.log(m));
    vector.set(Feature.CYCLES, Math.log((double) n / m));
    vector.set(Feature.POSITIVE, history.positive() ? 1 : 0);
    vector.demand(history.y());
    double[] z = standardised(history.y());
    if (n > 2 && !history.constant()) {
      vector.correlations(z, m);
      vector.shape(z, Math.max(m, 10));
      vector.steps(z, m);
      vector.level(history.y(), m);
      vector.parts(z, m);
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = Float.isFinite(out[i]) ? out[i] : Float.NaN;
    }
    return vector;
  }

  private void set(Feature feature, double value) {
    values[feature.ordinal()] = (float) value;
  }

  private void correlations(double[] z, int m) {
    double[] d1 = difference(z);
    double[] d2 = difference(d1);
    int lags = Math.max(m, LAGS);
    double[] acf = Autocorrelation.of(z, Math.min(lags, z.length - 1));
    double[] acf1 = Autocorrelation.of(d1, Math.min(LAGS, d1.length - 1));
    double[] acf2 = Autocorrelation.of(d2, Math.min(LAGS, d2.length - 1));
    set(Feature.ACF1, acf[1]);
    set(Feature.ACF10, squares(acf, LAGS));
    set(Feature.PACF5, squares(partial(acf, 5), 5));
    if (d2.length > 1) {
      set(Feature.DIFF1_ACF1, acf1[1]);
      set(Feature.DIFF1_ACF10, squares(acf1, LAGS));
      set(Feature.DIFF1_PACF5, squares(partial(acf1, 5), 5));
      set(Feature.DIFF2_ACF1, acf2[1]);
      set(Feature.DIFF2_ACF10, squares(acf2, LAGS));
      set(Feature.DIFF2_PACF5, squares(partial(acf2, 5), 5));
    }
    set(Feature.SEASONAL_ACF, m > 1 && m < acf.length ? acf[m] : 0);
  }

  private void shape(double[] z, int width) {
    set(Feature.ENTROPY, FeatureShape.entropy(z));
    set(Feature.LUMPINESS, FeatureShape.lumpiness(z, width));
    set(Feature.STABILITY, FeatureShape.stability(z, width));
    set(Feature.CROSSING_POINTS, FeatureShape.crossings(z) / (double) z.length);
    set(Feature.FLAT_SPOTS, FeatureShape.flatSpots(z) / (double) z.length);
    set(Feature.HURST, FeatureShape.hurst(z));
    set(Feature.NONLINEARITY, FeatureShape.nonlinearity(z));
    set(Feature.KPSS, FeatureShape.kpss(z));
    double[] turbulence = Arrays.stream(difference(z)).map(v -> v * v).toArray();
    set(Feature.ARCH, turbulence.length > 2 ? Autocorrelation.of(turbulence, 1)[1] : 0);
    set(Feature.SKEWNESS, Arrays.stream(z).map(v -> v * v * v).average().orElse(0));
  }

  /** How straight the way is that the series went, and where it stands at its end. */
  private void steps(double[] z, int m) {
    int n = z.length;
    double[] d = difference(z);
    double way = Arrays.stream(d).map(Math::abs).sum();
    set(Feature.STRAIGHTNESS, (z[n - 1] - z[0]) / way);
    int recent = Math.min(n - 1, Math.max(4, m));
    double lately = Arrays.stream(d, n - 1 - recent, n - 1).map(Math::abs).sum();
    set(Feature.RECENT_STRAIGHTNESS, lately > 0 ? (z[n - 1] - z[n - 1 - recent]) / lately : 0);
    set(Feature.LAST_STEP, d[n - 2] / (way / (n - 1)));
    double mean = Arrays.stream(z, n - recent, n).average().orElse(0);
    set(Feature.DISTANCE_FROM_MEAN, (z[n - 1] - mean) / (way / (n - 1)));
  }

  private void level(double[] y, int m) {
    double mean = Arrays.stream(y).map(v -> v / y.length).sum();
    double squares = Arrays.stream(y).map(v -> (v / mean - 1) * (v / mean - 1)).sum();
    set(Feature.VARIATION, Math.log(1e-6 + Math.sqrt(squares / (y.length - 1))));
    int part = Math.min(y.length / 2, Math.max(3, m));
    double first = Arrays.stream(y, 0, part).map(v -> v / part).sum();
    double last = Arrays.stream(y, y.length - part, y.length).map(v -> v / part).sum();
    boolean grows = first > 0 && last > 0;
    set(Feature.GROWTH, grows ? Math.log(last / first) : 0);
  }

  private void parts(double[] z, int m) {
    FeatureParts parts = FeatureParts.of(z, m);
    set(Feature.TREND, parts.trendStrength());
    set(Feature.SEASONAL_STRENGTH, parts.seasonalStrength());
    set(Feature.SPIKE, Math.log(1e-12 + parts.spike()));
    set(Feature.LINEARITY, parts.linearity());
    set(Feature.CURVATURE, parts.curvature());
    double[] rest = Autocorrelation.of(parts.rest(), Math.min(LAGS, z.length - 1));
    set(Feature.REST_ACF1, rest[1]);
    set(Feature.REST_ACF10, squares(rest, LAGS));
  }

  /** Interval and variation of the demand (Syntetos, Boylan and Croston 2005). */
  private void demand(double[] y) {
    double[] sizes = Arrays.stream(y).filter(v -> v != 0).toArray();
    set(Feature.DEMAND_INTERVAL, Math.log((y.length + 1.0) / (sizes.length + 1.0)));
    double mean = Arrays.stream(sizes).map(v -> v / sizes.length).sum();
    double squares = Arrays.stream(sizes).map(v -> (v / mean - 1) * (v / mean - 1)).sum();
    set(Feature.DEMAND_VARIATION, sizes.length > 1 ? squares / (sizes.length - 1) : 0);
  }

  /** Mean 0, variance 1; all 0 where nothing varies. */
  static double[] standardised(double[] y) {
    double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
    double unit = largest > 0 ? largest : 1;
    double[] z = Arrays.stream(y).map(v -> v / unit).toArray();
    double mean = Arrays.stream(z).average().orElse(0);
    double squares = Arrays.stream(z).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, z.length - 1));
    Arrays.setAll(z, i -> deviation > 0 ? (z[i] - mean) / deviation : 0);
    return z;
  }

  static double[] difference(double[] y) {
    double[] out = new double[Math.max(1, y.length - 1)];
    for (int i = 1; i < y.length; i++) {
      out[i - 1] = y[i] - y[i - 1];
    }
    return out;
  }

  private static double squares(double[] correlations, int lags) {
    double sum = 0;
    for (int lag = 1; lag < correlations.length && lag <= lags; lag++) {
      sum += correlations[lag] * correlations[lag];
    }
    return sum;
  }

  /** Partial correlations by the Durbin-Levinson recursion. */
  static double[] partial(double[] acf, int most) {
    int lags = Math.min(most, acf.length - 1);
    double[] out = new double[lags + 1];
    double[] phi = new double[lags + 1];
    double left = 1;
    for (int k = 1; k <= lags; k++) {
      double sum = acf[k];
      for (int j = 1; j < k; j++) {
        sum -= phi[j] * acf[k - j];
      }
      double last = left > 1e-12 ? sum / left : 0;
      double[] before = phi.clone();
      for (int j = 1; j < k; j++) {
        phi[j] = before[j] - last * before[k - j];
      }
      phi[k] = last;
      left *= 1 - last * last;
      out[k] = last;
    }
    return out;
  }
}

package org.signalbox.forecast;

import java.util.Arrays;

/** Features of a standardised series as a whole, each as in the packages tsfeatures. */
final class FeatureShape {
  private FeatureShape() {}

  /** How evenly the power spreads over the frequencies, 0 to 1: Shannon's entropy. */
  static double entropy(double[] z) {
    double[] whole = Spectrum.of(z);
    double[] power = Arrays.copyOfRange(whole, 1, whole.length);
    double total = Arrays.stream(power).sum();
    if (!(total > 0) || power.length < 2) {
      return 1;
    }
    double sum = 0;
    for (double p : power) {
      double share = p / total;
      sum -= share > 0 ? share * Math.log(share) : 0;
    }
    return sum / Math.log(power.length);
  }

  /** Variance of the variances of blocks. */
  static double lumpiness(double[] z, int width) {
    return z.length < 2 * width ? 0 : variance(blocks(z, width, FeatureShape::variance));
  }

  /** Variance of the means of blocks. */
  static double stability(double[] z, int width) {
    return z.length < 2 * width
        ? 0
        : variance(blocks(z, width, block -> Arrays.stream(block).average().orElse(0)));
  }

  private interface Measure {
    double of(double[] block);
  }

  private static double[] blocks(double[] z, int width, Measure measure) {
    int count = Math.ceilDiv(z.length, width);
    double[] out = new double[count];
    int used = 0;
    for (int k = 0; k < count; k++) {
      double[] block = Arrays.copyOfRange(z, k * width, Math.min(z.length, (k + 1) * width));
      if (block.length > 1) {
        out[used++] = measure.of(block);
      }
    }
    return Arrays.copyOf(out, used);
  }

  static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length > 1 ? squares / (values.length - 1) : 0;
  }

  /** How often the series crosses its median. */
  static int crossings(double[] z) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    int n = z.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    int count = 0;
    for (int i = 1; i < n; i++) {
      count += z[i] <= median != z[i - 1] <= median ? 1 : 0;
    }
    return count;
  }

  /** The longest stay in one of ten bins of equal width. */
  static int flatSpots(double[] z) {
    double low = Arrays.stream(z).min().orElse(0);
    double width = (Arrays.stream(z).max().orElse(0) - low) / 10;
    int longest = 0;
    int run = 0;
    int last = -1;
    for (double v : z) {
      int bin = width > 0 ? Math.clamp((int) Math.ceil((v - low) / width) - 1, 0, 9) : 0;
      run = bin == last ? run + 1 : 1;
      last = bin;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Slope of the spread of differences over their lag, both as logarithms. */
  static double hurst(double[] z) {
    int most = Math.min(32, z.length / 2);
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    int count = 0;
    for (int lag = 1; lag <= most; lag = Math.max(lag + 1, lag * 5 / 4)) {
      double[] steps = new double[z.length - lag];
      for (int i = lag; i < z.length; i++) {
        steps[i - lag] = z[i] - z[i - lag];
      }
      double spread = variance(steps);
      if (spread > 0) {
        double x = Math.log(lag);
        double y = Math.log(spread) / 2;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
        count++;
      }
    }
    double wide = sxx - sx * sx / Math.max(1, count);
    return wide > 0 ? (sxy - sx * sy / count) / wide : 0;
  }

  /**
   * The statistic of Teräsvirta's neural network test for one lag (Teräsvirta, Lin and Granger
   * 1993), times 10 over the length: what squares and cubes of the last value explain.
   */
  static double nonlinearity(double[] z) {
    int n = z.length - 1;
    if (n < 8) {
      return 0;
    }
    double[] u = residuals(z, 1, Arrays.copyOfRange(z, 1, n + 1));
    double[] v = residuals(z, 3, u);
    double before = Arrays.stream(u).map(e -> e * e).sum();
    double after = Arrays.stream(v).map(e -> e * e).sum();
    return before > 0 && after > 0 ? 10 * Math.log(before / after) : 0;
  }

  /** What a polynomial in the value before leaves of {@code target}. */
  private static double[] residuals(double[] z, int degree, double[] target) {
    double[][] normal = new double[degree + 1][degree + 2];
    double[] powers = new double[degree + 1];
    for (int i = 0; i < target.length; i++) {
      powers(z[i], powers);
      for (int a = 0; a <= degree; a++) {
        normal[a][degree + 1] += powers[a] * target[i];
        for (int b = 0; b <= degree; b++) {
          normal[a][b] += powers[a] * powers[b];
        }
      }
    }
    double[] beta = LinearSystem.solve(normal);
    double[] out = target.clone();
    for (int i = 0; i < target.length; i++) {
      powers(z[i], powers);
      for (int a = 0; a <= degree; a++) {
        out[i] -= beta[a] * powers[a];
      }
    }
    return out;
  }

  private static void powers(double x, double[] out) {
    out[0] = 1;
    for (int a = 1; a < out.length; a++) {
      out[a] = out[a - 1] * x;
    }
  }

  /** The level statistic of Kwiatkowski, Phillips, Schmidt and Shin 1992, few lags. */
  static double kpss(double[] z) {
    int n = z.length;
    int lags = (int) (4 * Math.pow(n / 100.0, 0.25));
    double mean = Arrays.stream(z).average().orElse(0);
    double[] e = Arrays.stream(z).map(v -> v - mean).toArray();
    double longRun = Arrays.stream(e).map(v -> v * v).sum();
    for (int lag = 1; lag <= lags && lag < n; lag++) {
      double sum = 0;
      for (int i = lag; i < n; i++) {
        sum += e[i] * e[i - lag];
      }
      longRun += 2 * (1 - lag / (lags + 1.0)) * sum;
    }
    double way = 0;
    double squares = 0;
    for (double v : e) {
      way += v;
      squares += way * way;
    }
    return longRun > 0 ? squares / n / longRun : 0;
  }
}

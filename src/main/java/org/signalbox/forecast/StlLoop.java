package org.signalbox.forecast;

import java.util.Arrays;

/** The two loops of {@link Stl} over one series. */
final class StlLoop {
  private static final double FULL = 0.001;
  private static final double NONE = 0.999;

  private final double[] y;
  private final StlSettings settings;
  private final int n;
  private final int m;
  private final double[] robust;
  private final double[] season;
  private double[] trend;

  StlLoop(double[] y, StlSettings settings) {
    this.y = y;
    this.settings = settings;
    n = y.length;
    m = settings.season();
    robust = new double[n];
    season = new double[n];
    trend = new double[n];
    Arrays.fill(robust, 1);
  }

  Stl run() {
    for (int round = 0; round <= settings.rounds(); round++) {
      if (round > 0) {
        weighDown();
      }
      for (int pass = 0; pass < settings.passes(); pass++) {
        pass();
      }
    }
    if (settings.unchanging()) {
      average();
    }
    double[] rest = new double[n];
    Arrays.setAll(rest, i -> y[i] - season[i] - trend[i]);
    return new Stl(season, trend, rest);
  }

  private void pass() {
    double[] cycles = new double[n + 2 * m];
    for (int k = 0; k < Math.min(m, n); k++) {
      cycle(k, cycles);
    }
    double[] even = new double[n];
    Arrays.fill(even, 1);
    double[] slow = settings.lowPass().smooth(averaged(averaged(averaged(cycles, m), m), 3), even);
    double[] adjusted = new double[n];
    for (int i = 0; i < n; i++) {
      season[i] = cycles[m + i] - slow[i];
      adjusted[i] = y[i] - season[i];
    }
    trend = settings.trend().smooth(adjusted, robust);
  }

  /** Smooths position {@code k} of the season, one cycle further at both ends. */
  private void cycle(int k, double[] cycles) {
    int count = (n - k - 1) / m + 1;
    double[] part = new double[count];
    double[] weight = new double[count];
    for (int i = 0; i < count; i++) {
      part[i] = y[k + i * m] - trend[k + i * m];
      weight[i] = robust[k + i * m];
    }
    if (settings.unchanging()) {
      double mean = mean(part, weight);
      for (int i = 0; i < count + 2; i++) {
        cycles[k + i * m] = mean;
      }
      return;
    }
    Loess loess = settings.cycle();
    double[] smooth = loess.smooth(part, weight);
    double[] scratch = new double[count];
    double before = loess.at(part, weight, -1, 0, scratch);
    double after = loess.at(part, weight, count, Math.max(0, count - loess.span()), scratch);
    cycles[k] = Double.isNaN(before) ? smooth[0] : before;
    for (int i = 0; i < count; i++) {
      cycles[k + (i + 1) * m] = smooth[i];
    }
    cycles[k + (count + 1) * m] = Double.isNaN(after) ? smooth[count - 1] : after;
  }

  private static double mean(double[] part, double[] weight) {
    double total = Arrays.stream(weight).sum();
    double mean = 0;
    for (int i = 0; i < part.length; i++) {
      mean += total > 0 ? part[i] * (weight[i] / total) : part[i] / part.length;
    }
    return mean;
  }

  private static double[] averaged(double[] values, int width) {
    double[] out = new double[values.length - width + 1];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] / width;
      if (i >= width - 1) {
        out[i - width + 1] = sum;
        sum -= values[i - width + 1] / width;
      }
    }
    return out;
  }

  /** Bisquare weights of the residuals, nothing beyond six times their median. */
  private void weighDown() {
    double[] away = new double[n];
    Arrays.setAll(away, i -> Math.abs(y[i] - season[i] - trend[i]));
    double[] sorted = away.clone();
    Arrays.sort(sorted);
    double far = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1]);
    for (int i = 0; i < n; i++) {
      double share = away[i] / far;
      double fall = 1 - share * share;
      robust[i] = away[i] <= FULL * far ? 1 : away[i] <= NONE * far ? fall * fall : 0;
    }
  }

  private void average() {
    double[] sums = new double[m];
    for (int i = 0; i < n; i++) {
      sums[i % m] += season[i] / ((n - i % m - 1) / m + 1);
    }
    Arrays.setAll(season, i -> sums[i % m]);
  }
}

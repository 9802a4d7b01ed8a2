package org.signalbox.forecast;

/**
 * The Box-Cox power that makes the spread of a season least dependent on its level (Guerrero 1993,
 * doi 10.1002/for.3980120104), the same figure as R's {@code BoxCox.lambda}.
 */
final class Guerrero {
  private static final double LOWEST = -1;
  private static final double HIGHEST = 2;

  private Guerrero() {}

  /** A power from -1, or from 0 where the series is not positive, to 2; 1 for a short series. */
  static BoxCox of(double[] y, int m) {
    int period = Math.max(2, m);
    double lowest = LOWEST;
    for (double v : y) {
      if (v <= 0) {
        lowest = 0;
      }
    }
    if (y.length <= 2 * m || y.length < 2 * period) {
      return BoxCox.NONE;
    }
    double best = Golden.minimum(lambda -> variation(y, period, lambda), lowest, HIGHEST);
    return new BoxCox(best);
  }

  private static double variation(double[] y, int period, double lambda) {
    int seasons = y.length / period;
    double[] ratios = new double[seasons];
    int count = 0;
    for (int s = 0; s < seasons; s++) {
      int from = y.length - (seasons - s) * period;
      double ratio = deviation(y, from, period) / Math.pow(mean(y, from, period), 1 - lambda);
      if (!Double.isNaN(ratio)) {
        ratios[count++] = ratio;
      }
    }
    return deviation(ratios, 0, count) / mean(ratios, 0, count);
  }

  private static double mean(double[] y, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += y[i];
    }
    return sum / count;
  }

  private static double deviation(double[] y, int from, int count) {
    double mean = mean(y, from, count);
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += (y[i] - mean) * (y[i] - mean);
    }
    return Math.sqrt(sum / (count - 1));
  }
}

package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Several seasons by repeated STL, the shortest first (Bandara, Hyndman and Bergmeir 2021, "MSTL: a
 * seasonal-trend decomposition algorithm for time series with multiple seasonal patterns"; windows
 * of R's {@code mstl}).
 *
 * @param lengths of the seasons, rising
 * @param seasons one array a season, one value an observation
 * @param rest what remains; with the seasons and the trend it adds up to the series
 */
@SuppressWarnings("ArrayRecordComponent") // a result that is read and never compared
record Mstl(List<Integer> lengths, double[][] seasons, double[] trend, double[] rest) {
  private static final int FIRST_WINDOW = 11;
  private static final int WIDER = 4;
  private static final int ROUNDS = 2;

  /**
   * Takes a series apart.
   *
   * @param lengths of the seasons, each at least 2 and at most half of the series
   */
  static Mstl of(double[] y, List<Integer> lengths) {
    List<Integer> rising = lengths.stream().sorted().distinct().toList();
    double[][] seasons = new double[rising.size()][y.length];
    double[] left = y.clone();
    double[] trend = new double[y.length];
    int rounds = rising.size() == 1 ? 1 : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      for (int k = 0; k < seasons.length; k++) {
        add(left, seasons[k], 1);
        int window = FIRST_WINDOW + WIDER * k;
        Stl stl = Stl.of(left, StlSettings.windowed(rising.get(k), window));
        seasons[k] = stl.season();
        trend = stl.trend();
        add(left, seasons[k], -1);
      }
    }
    add(left, trend, -1);
    return new Mstl(rising, seasons, trend, left);
  }

  /**
   * The logarithm where the rest is then the likelier one, else the series' own scale.
   *
   * @param lengths as of {@link #of}
   */
  static BoxCox scale(History history, List<Integer> lengths) {
    if (!history.positive()) {
      return BoxCox.NONE;
    }
    BoxCox logarithm = new BoxCox(0);
    double[] logs = Arrays.stream(history.y()).map(logarithm::applied).toArray();
    double stretch = 2 * Arrays.stream(logs).sum();
    double factors = of(logs, lengths).deviance() + stretch;
    return factors < of(history.y(), lengths).deviance() ? logarithm : BoxCox.NONE;
  }

  /** Of normal errors with the best variance, up to a constant. */
  private double deviance() {
    double squares = Arrays.stream(rest).map(v -> v * v).sum();
    return rest.length * Math.log(squares / rest.length + Double.MIN_NORMAL);
  }

  /** All seasons together. */
  double[] season() {
    double[] sum = new double[rest.length];
    Arrays.stream(seasons).forEach(season -> add(sum, season, 1));
    return sum;
  }

  private static void add(double[] sum, double[] part, int sign) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += sign * part[i];
    }
  }
}

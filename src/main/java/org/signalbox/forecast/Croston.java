package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;

/**
 * Rare demands: how much is asked for, and how long it takes until the next demand, smoothed apart
 * (Croston 1972, "Forecasting and stock control for intermittent demands").
 *
 * @param size weight of the newest demand
 * @param interval weight of the newest interval
 * @param factor on the ratio of both, below 1 against its bias
 */
record Croston(String name, double size, double interval, double factor) implements Method {
  private static final double USUAL = 0.1;
  private static final double LARGEST = 0.3;

  /** With the weights of StatsForecast and R, 0.1. */
  static final Croston CLASSIC = new Croston("Croston", USUAL, USUAL, 1);

  /** Without most of the bias (Syntetos and Boylan 2005, doi 10.1016/j.ijforecast.2004.10.001). */
  static final Croston SYNTETOS_BOYLAN = new Croston("Croston SBA", USUAL, USUAL, 1 - USUAL / 2);

  /** Each weight by the smallest squared error of its own smoothing, 0.1 to 0.3. */
  static Model optimised(History history, Cancellation cancellation) {
    double size = weight(demands(history.y()), USUAL, LARGEST);
    double interval = weight(intervals(history.y()), USUAL, LARGEST);
    return new Croston("Croston optimised", size, interval, 1).fit(history, cancellation);
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    double[] y = history.y();
    double[] sizes = smoothed(demands(y), size);
    double[] waits = smoothed(intervals(y), interval);
    double[] fitted = new double[y.length + 1];
    int seen = 0;
    for (int i = 0; i <= y.length; i++) {
      fitted[i] = seen == 0 ? Double.NaN : factor * sizes[seen] / waits[seen];
      seen += i < y.length && y[i] != 0 ? 1 : 0;
    }
    String notation = name + " sizes " + Figures.of(size) + ", intervals " + Figures.of(interval);
    double[] next = {fitted[y.length]};
    return new Repeated(notation, List.of(Trait.INTERMITTENT), y, fitted, next, this);
  }

  static double[] demands(double[] y) {
    return Arrays.stream(y).filter(v -> v != 0).toArray();
  }

  /** Steps from each demand to the one before, from the beginning for the first. */
  static double[] intervals(double[] y) {
    double[] out = new double[demands(y).length];
    int count = 0;
    int before = -1;
    for (int i = 0; i < y.length; i++) {
      if (y[i] != 0) {
        out[count++] = i - before;
        before = i;
      }
    }
    return out;
  }

  /**
   * Simple smoothing that begins with the first value.
   *
   * @return what is expected before each value and after the last; the first entry is NaN
   */
  static double[] smoothed(double[] x, double alpha) {
    double[] out = new double[x.length + 1];
    out[0] = Double.NaN;
    for (int i = 0; i < x.length; i++) {
      out[i + 1] = i == 0 ? x[0] : out[i] + alpha * (x[i] - out[i]);
    }
    return out;
  }

  /** The weight between two limits whose smoothing has the smallest squared error. */
  static double weight(double[] x, double low, double high) {
    return x.length < 3 ? low : Golden.minimum(alpha -> squares(x, alpha), low, high);
  }

  private static double squares(double[] x, double alpha) {
    double level = x[0];
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      double e = x[i] - level;
      sum += e * e;
      level += alpha * e;
    }
    return sum;
  }
}

package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;

/**
 * Rare demands summed over longer spans, where fewer of them are nought; the sums are smoothed and
 * shared out evenly.
 *
 * @param weights of the smoothing, one a span; the first belongs to spans of {@code shortest}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Aggregation(String name, int shortest, double[] weights) implements Method {
  private static final double LEAST = 0.1;
  private static final double MOST = 0.3;

  /**
   * One span, the mean interval between demands (Nikolopoulos, Syntetos, Boylan, Petropoulos and
   * Assimakopoulos 2011, "An aggregate-disaggregate intermittent demand approach (ADIDA)").
   */
  static Model one(History history, Cancellation cancellation) {
    return over("ADIDA", span(history.y()), history, cancellation);
  }

  /**
   * The mean over all spans up to that of ADIDA (Petropoulos and Kourentzes 2015, "Forecast
   * combinations for intermittent demand", IMAPA).
   */
  static Model several(History history, Cancellation cancellation) {
    return over("IMAPA", 1, history, cancellation);
  }

  private static Model over(String name, int shortest, History history, Cancellation stop) {
    double[] y = history.y();
    double[] weights = new double[span(y) - shortest + 1];
    Arrays.setAll(weights, k -> Croston.weight(sums(y, shortest + k), LEAST, MOST));
    return new Aggregation(name, shortest, weights).fit(history, stop);
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    double[] y = history.y();
    double[] fitted = new double[y.length + 1];
    for (int i = 0; i <= y.length; i++) {
      fitted[i] = i < shortest ? Double.NaN : 0;
    }
    int[] spans = new int[y.length + 1];
    for (int k = 0; k < weights.length && shortest + k <= y.length; k++) {
      add(y, shortest + k, weights[k], fitted, spans);
    }
    Arrays.setAll(fitted, i -> fitted[i] / Math.max(1, spans[i]));
    int longest = shortest + weights.length - 1;
    String notation = name + " spans of " + (weights.length > 1 ? "1 to " : "") + longest;
    double[] next = {fitted[y.length]};
    return new Repeated(notation, List.of(Trait.INTERMITTENT), y, fitted, next, this);
  }

  /** Smooths the spans that end at each observation, each row of spans side by side. */
  private static void add(double[] y, int span, double alpha, double[] fitted, int[] spans) {
    double[] level = new double[y.length];
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += y[i] - (i >= span ? y[i - span] : 0);
      if (i >= span - 1) {
        double before = i - span >= span - 1 ? level[i - span] : sum;
        level[i] = before + alpha * (sum - before);
        fitted[i + 1] += level[i] / span;
        spans[i + 1]++;
      }
    }
  }

  /** Sums of spans side by side that end at the last observation. */
  private static double[] sums(double[] y, int span) {
    double[] sums = new double[y.length / span];
    int first = y.length % span;
    for (int i = first; i < y.length; i++) {
      sums[(i - first) / span] += y[i];
    }
    return sums;
  }

  /** The mean interval between demands, at most the whole history. */
  private static int span(double[] y) {
    double[] intervals = Croston.intervals(y);
    double mean = Arrays.stream(intervals).average().orElse(1);
    return Math.clamp((int) Math.rint(mean), 1, y.length);
  }
}

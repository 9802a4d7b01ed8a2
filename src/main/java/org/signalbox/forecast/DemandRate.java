package org.signalbox.forecast;

import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;

/**
 * Rare demands that may die out: the chance of a demand is smoothed at every step, its size at
 * every demand (Teunter, Syntetos and Babai 2011, "Intermittent demand: linking forecasting to
 * inventory obsolescence"; TSB).
 *
 * @param size weight of the newest demand
 * @param chance weight of the newest step
 */
record DemandRate(double size, double chance) implements Method {
  private static final double[] WEIGHTS = {0.02, 0.05, 0.1, 0.2, 0.3};

  /** The pair of weights with the smallest squared error one step ahead. */
  static Model best(History history, Cancellation cancellation) {
    DemandRate best = new DemandRate(WEIGHTS[2], WEIGHTS[2]);
    double smallest = Double.POSITIVE_INFINITY;
    for (double size : WEIGHTS) {
      for (double chance : WEIGHTS) {
        var rate = new DemandRate(size, chance);
        double squares = squares(history.y(), rate.fitted(history.y()));
        if (squares < smallest) {
          smallest = squares;
          best = rate;
        }
      }
    }
    return best.fit(history, cancellation);
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    if (history.constant()) {
      return RandomWalk.constant(history);
    }
    double[] y = history.y();
    double[] fitted = fitted(y);
    String notation = "TSB sizes " + Figures.of(size) + ", chances " + Figures.of(chance);
    double[] next = {fitted[y.length]};
    return new Repeated(notation, List.of(Trait.INTERMITTENT), y, fitted, next, this);
  }

  private double[] fitted(double[] y) {
    double[] sizes = Croston.smoothed(Croston.demands(y), size);
    double[] fitted = new double[y.length + 1];
    fitted[0] = Double.NaN;
    double rate = y[0] == 0 ? 0 : 1;
    int seen = 0;
    for (int i = 0; i < y.length; i++) {
      seen += y[i] == 0 ? 0 : 1;
      rate += i == 0 ? 0 : chance * ((y[i] == 0 ? 0 : 1) - rate);
      fitted[i + 1] = seen == 0 ? 0 : rate * sizes[seen];
    }
    return fitted;
  }

  private static double squares(double[] y, double[] fitted) {
    double sum = 0;
    for (int i = 1; i < y.length; i++) {
      sum += (y[i] - fitted[i]) * (y[i] - fitted[i]);
    }
    return sum;
  }
}

package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Insight.Anomaly;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * Observations outside the interval that a model expected them in. The width comes from the median
 * of the errors, so that an outlier does not hide itself, and is such that ordinary noise has one
 * beyond it in one series of twenty. Where the next errors show the echo of an outlier, it is
 * replaced by what was expected before the model goes on.
 */
final class Surprises {
  private static final int FEWEST = 8;
  private static final int MOST_REPLACED = 20;
  private static final double MEDIAN_TO_DEVIATION = 1.4826022185056018;
  private static final double FALSE_ALARMS = 0.05;

  private final Model model;
  private final History history;
  private final boolean relative;
  private double[] errors;

  private Surprises(Model model, History history) {
    this.model = model;
    this.history = history;
    List<Trait> traits = model.traits();
    relative =
        history.positive()
            && (traits.contains(Trait.MULTIPLICATIVE_ERROR)
                || traits.contains(Trait.MULTIPLICATIVE_SEASON)
                || traits.contains(Trait.TRANSFORMED));
    errors = errors(model);
  }

  /** In the order of time; none for a series of less than eight observations. */
  static List<Anomaly> of(Model model, History history) {
    return history.length() < FEWEST ? List.of() : new Surprises(model, history).marked();
  }

  private List<Anomaly> marked() {
    double[] y = history.y();
    double width =
        Normal.quantile(1 - FALSE_ALARMS / 2 / y.length) * deviation(sizes(errors, history.y()));
    var marked = new ArrayList<Anomaly>();
    if (errors.length < y.length || !(width > 0) || !Double.isFinite(width)) {
      return marked;
    }
    double[] clean = y.clone();
    int replaced = 0;
    for (int i = 0; i < y.length; i++) {
      double expected = clean[i] - errors[i];
      double reach = width * unit(expected);
      if (Math.abs(errors[i]) > reach && reach > 0) {
        marked.add(new Anomaly(i, expected - reach, expected + reach));
        if (echoes(i, clean, width) && replaced++ < MOST_REPLACED) {
          clean[i] = expected;
          errors = errors(model.updated(history.with(clean.clone())));
        }
      }
    }
    return marked;
  }

  /** Whether the model took the error for news and was wrong the other way right after. */
  private boolean echoes(int i, double[] clean, double width) {
    for (int next : new int[] {i + 1, i + history.season()}) {
      if (next < errors.length
          && errors[next] * errors[i] < 0
          && Math.abs(errors[next]) > width * unit(clean[next] - errors[next])) {
        return true;
      }
    }
    return false;
  }

  private double unit(double expected) {
    return relative ? Math.abs(expected) : 1;
  }

  private static double[] errors(Model model) {
    Decomposition parts = model.decomposition();
    return parts.rest();
  }

  private double[] sizes(double[] errors, double[] y) {
    double[] sizes = new double[errors.length];
    Arrays.setAll(sizes, i -> Math.abs(errors[i]) / unit(y[i] - errors[i]));
    return Arrays.stream(sizes).filter(Double::isFinite).toArray();
  }

  /** By the median; by the mean square where more than half of the errors are nought. */
  private static double deviation(double[] sizes) {
    Arrays.sort(sizes);
    double median = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    return median > 0
        ? MEDIAN_TO_DEVIATION * median
        : Math.sqrt(Arrays.stream(sizes).map(v -> v * v).average().orElse(0));
  }
}

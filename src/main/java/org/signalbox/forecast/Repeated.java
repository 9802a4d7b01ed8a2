package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * The same values again and again. The intervals are quantiles of the errors that the method made
 * at that distance inside of the history, corrected for their number (split conformal prediction,
 * Vovk, Gammerman and Shafer 2005); they stay at or above zero where the history does.
 *
 * @param y the history
 * @param fitted what was forecast of each observation one step before, NaN where nothing was
 * @param next the values that are repeated, one for a flat forecast, one season for others
 * @param again the same method with what was estimated
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Repeated(
    String notation, List<Trait> traits, double[] y, double[] fitted, double[] next, Method again)
    implements Model {
  private static final int FEWEST_ERRORS = 5;

  @Override
  public int tried() {
    return 1;
  }

  @Override
  public Model updated(History longer) {
    return again.fit(longer, new Cancellation());
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    int horizon = ahead.horizon();
    double[] mean = new double[horizon];
    double[][] errors = new double[horizon][];
    for (int h = 0; h < horizon; h++) {
      mean[h] = next[h % next.length];
      errors[h] = h % next.length == 0 || h == 0 ? errors(h) : errors[h - 1];
      if (errors[h].length < FEWEST_ERRORS && h > 0) {
        errors[h] = errors[h - 1];
      }
    }
    double floor = Arrays.stream(y).allMatch(v -> v >= 0) ? 0 : -Double.MAX_VALUE;
    var bands = new ArrayList<Band>();
    for (double level : ahead.levels().stream().sorted().toList()) {
      double[] low = new double[horizon];
      double[] high = new double[horizon];
      Arrays.setAll(low, h -> mean[h] + Math.min(0, quantile(errors[h], 0.5 - level / 200)));
      Arrays.setAll(low, h -> Math.min(mean[h], Math.max(floor, low[h])));
      Arrays.setAll(high, h -> mean[h] + Math.max(0, quantile(errors[h], 0.5 + level / 200)));
      bands.add(new Band(level, low, high));
    }
    return new Outlook(mean, bands);
  }

  /** Sorted errors of forecasts {@code h} steps after the next one, in whole seasons. */
  private double[] errors(int h) {
    int later = h / next.length * next.length;
    double[] errors = new double[y.length];
    int count = 0;
    for (int i = 0; i + later < y.length; i++) {
      if (!Double.isNaN(fitted[i])) {
        errors[count++] = y[i + later] - fitted[i];
      }
    }
    double[] sorted = Arrays.copyOf(errors, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return 0;
    }
    double rank = Math.clamp(p * (sorted.length + 1) - 1, 0, sorted.length - 1);
    return Outlook.quantile(sorted, sorted.length == 1 ? 0 : rank / (sorted.length - 1));
  }

  @Override
  public Decomposition decomposition() {
    double[] level = new double[y.length];
    double[] rest = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      level[i] = Double.isNaN(fitted[i]) ? y[i] : fitted[i];
      rest[i] = y[i] - level[i];
    }
    return new Decomposition(level, new double[0], new double[0], rest);
  }
}

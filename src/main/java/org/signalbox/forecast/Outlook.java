package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.signalbox.task.SeriesForecast.Band;

/** Point forecasts and their prediction intervals, narrowest first. */
record Outlook(double[] mean, List<Band> bands) {
  /** Intervals of a normal distribution; a variance without a finite value repeats the last. */
  static Outlook normal(double[] mean, double[] variance, List<Double> levels) {
    double[] deviation = new double[mean.length];
    double last = 0;
    for (int h = 0; h < mean.length; h++) {
      double d = Math.sqrt(Math.max(0, variance[h]));
      last = Double.isFinite(d) ? d : last;
      deviation[h] = last;
    }
    var bands = new ArrayList<Band>();
    for (double level : levels.stream().sorted().toList()) {
      double width = Normal.halfWidth(level);
      double[] low = new double[mean.length];
      double[] high = new double[mean.length];
      Arrays.setAll(low, h -> mean[h] - width * deviation[h]);
      Arrays.setAll(high, h -> mean[h] + width * deviation[h]);
      bands.add(new Band(level, low, high));
    }
    return new Outlook(mean, bands);
  }

  /**
   * Intervals from simulated futures.
   *
   * @param paths values by step, then by path; sorted in place
   */
  static Outlook simulated(double[] mean, double[][] paths, List<Double> levels) {
    for (double[] step : paths) {
      Arrays.sort(step);
    }
    var bands = new ArrayList<Band>();
    for (double level : levels.stream().sorted().toList()) {
      double tail = 0.5 - level / 200;
      double[] low = new double[mean.length];
      double[] high = new double[mean.length];
      Arrays.setAll(low, h -> quantile(paths[h], tail));
      Arrays.setAll(high, h -> quantile(paths[h], 1 - tail));
      bands.add(new Band(level, low, high));
    }
    return new Outlook(mean, bands);
  }

  /** Whether every mean and limit is a number. */
  boolean finite() {
    return Arrays.stream(mean).allMatch(Double::isFinite)
        && bands.stream().allMatch(b -> Double.isFinite(total(b.low()) + total(b.high())));
  }

  private static double total(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += Double.isFinite(v) ? 0 : v;
    }
    return sum;
  }

  /** The same outlook on another scale, such as with a season put back. */
  Outlook mapped(Step step) {
    var mapped = new ArrayList<Band>();
    for (Band band : bands) {
      mapped.add(new Band(band.level(), step.on(band.low()), step.on(band.high())));
    }
    return new Outlook(step.on(mean), mapped);
  }

  /** A change of scale that may differ from step to step. */
  interface Step {
    DoubleUnaryOperator at(int h);

    private double[] on(double[] values) {
      double[] out = new double[values.length];
      Arrays.setAll(out, h -> at(h).applyAsDouble(values[h]));
      return out;
    }
  }

  /** Between the neighbours of the rank {@code p (n - 1)}, counted from 0. */
  static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}

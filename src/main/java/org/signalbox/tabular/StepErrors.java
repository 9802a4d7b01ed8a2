package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * How far forecasts miss, by step ahead, in units of each series' usual change. Steps that no held
 * back part reaches continue the growth of a random walk.
 */
record StepErrors(double[] deviations) {
  private static final int LEAST = 2;

  /**
   * @param scaled errors of held-back forecasts, one line an origin, as many steps as were known
   */
  static StepErrors of(List<double[]> scaled, int horizon) {
    double[] deviations = new double[horizon];
    double last = 1;
    int lastStep = 0;
    for (int step = 0; step < horizon; step++) {
      double squares = 0;
      int count = 0;
      for (double[] line : scaled) {
        if (step < line.length) {
          squares += line[step] * line[step];
          count++;
        }
      }
      if (count >= LEAST) {
        last = Math.max(step == 0 ? 0 : last, Math.sqrt(squares / count));
        lastStep = step;
        deviations[step] = last;
      } else {
        deviations[step] = last * Math.sqrt((step + 1.0) / (lastStep + 1.0));
      }
    }
    return new StepErrors(deviations);
  }

  /** Errors of one forecast against the levels that came. */
  static double[] scaled(LagModel.Origin origin, double[] forecast) {
    Prepared series = origin.series();
    List<Double> errors = new ArrayList<>();
    for (int step = 0; step < forecast.length && origin.known() + step < series.length(); step++) {
      errors.add((series.levels()[origin.known() + step] - forecast[step]) / series.scale());
    }
    return errors.stream().mapToDouble(e -> e).toArray();
  }
}

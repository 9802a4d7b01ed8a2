package org.signalbox.forecast;

/**
 * One fitted complex exponential smoothing model.
 *
 * @param initial weights and states before the first observation
 * @param last weights and states after the last observation, with the one-step forecasts
 */
record CesFit(CesForm form, CesPass initial, CesPass last) {
  /** The model at given weights, its initial states found by running back. */
  static CesFit at(CesForm form, double[] y, int m, double[] weights) {
    var pass = new CesPass(y, form.seasonal() ? m : 1);
    System.arraycopy(weights, 0, pass.weights, 0, weights.length);
    CesLoops.begin(form, pass);
    CesLoops.backcast(form, pass);
    return from(form, pass);
  }

  /** The model at given weights and initial states. */
  static CesFit from(CesForm form, CesPass initial) {
    CesPass last = initial.over(initial.y);
    CesLoops.forward(form, last);
    return new CesFit(form, initial, last);
  }

  /** Sum of the squared one-step errors. */
  double squares() {
    return squares(last);
  }

  static double squares(CesPass pass) {
    double sum = 0;
    for (int i = 0; i < pass.y.length; i++) {
      double e = pass.y[i] - pass.forecast[i];
      sum += e * e;
    }
    return sum;
  }

  /** Constants left out, as R's {@code ets} and StatsForecast do. */
  double logLikelihood() {
    return -0.5 * initial.y.length * Math.log(squares());
  }

  /** Akaike's criterion corrected for small samples, the error variance counted. */
  double aicc() {
    int n = initial.y.length;
    int k = form.components() + 1;
    return n - k - 1 > 0
        ? -2 * logLikelihood() + 2 * k + 2.0 * k * (k + 1) / (n - k - 1)
        : Double.POSITIVE_INFINITY;
  }

  double variance() {
    return squares() / Math.max(1, initial.y.length - form.components() - 2);
  }

  /** Forecasts without errors. */
  double[] path(int horizon) {
    return beyond(last, horizon);
  }

  /** What a unit error adds to the forecasts after it, beginning with its own observation. */
  double[] responses(int horizon) {
    var unit = new CesPass(new double[] {1}, initial.season.length);
    System.arraycopy(initial.weights, 0, unit.weights, 0, unit.weights.length);
    CesLoops.forward(form, unit);
    double[] out = new double[horizon];
    out[0] = 1;
    System.arraycopy(beyond(unit, horizon), 0, out, 1, horizon - 1);
    return out;
  }

  /** Observing what was forecast makes no error, so forecasts may be fed back. */
  private double[] beyond(CesPass end, int horizon) {
    double[] out = new double[horizon];
    var one = new CesPass(new double[1], end.season.length);
    one.take(end);
    int m = end.season.length;
    for (int h = 0; h < horizon; h++) {
      out[h] = CesLoops.step(form, one, (end.y.length + h) % m);
    }
    return out;
  }
}

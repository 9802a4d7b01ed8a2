package org.signalbox.forecast;

/**
 * One fitted exponential smoothing model.
 *
 * @param initial weights and states before the first observation
 * @param last weights and states after the last observation, with the one-step forecasts
 * @param objective minus twice the log-likelihood
 */
record EtsFit(EtsForm form, EtsPass initial, EtsPass last, double objective) {
  /** The model at given weights and initial states. */
  static EtsFit at(EtsForm form, EtsPass initial) {
    EtsPass last = initial.copy();
    double objective = EtsLikelihood.of(form, last);
    return new EtsFit(form, initial, last, objective);
  }

  double logLikelihood() {
    return -objective / 2;
  }

  int estimated() {
    return form.parameters(initial.season.length);
  }

  /** Akaike's criterion, the error variance counted as a parameter. */
  double aic() {
    return objective + 2 * (estimated() + 1);
  }

  /** Akaike's criterion corrected for small samples (Hurvich and Tsai 1989). */
  double aicc() {
    int n = initial.y.length;
    int k = estimated() + 1;
    return n - k - 1 > 0 ? aic() + 2.0 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
  }

  /** Variance of the errors, relative ones for a multiplicative error. */
  double variance() {
    double squares = 0;
    for (int i = 0; i < initial.y.length; i++) {
      double e = error(i);
      squares += e * e;
    }
    return squares / Math.max(1, initial.y.length - estimated());
  }

  double error(int i) {
    double f = last.forecast[i];
    return form.relative() ? initial.y[i] / f - 1 : initial.y[i] - f;
  }
}

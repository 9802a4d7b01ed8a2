package org.signalbox.forecast;

/**
 * What is assumed before the data speak, as a penalty on minus twice the log-likelihood: initial
 * states lie near their first guess, trends turn slowly, levels follow the data rather than ignore
 * them. Reported likelihoods and criteria leave it out.
 *
 * @param follow how much a small alpha costs, times its logarithm
 * @param steady how much a large beta costs, times the square of its share of alpha
 * @param near how much initial states cost that lie far from their first guess
 */
record EtsPrior(double follow, double steady, double near) {
  /**
   * The penalty of a point.
   *
   * @param x alpha first, then beta's share if the form has a trend, initial states from {@code
   *     states} on, in units of the first guess's error
   */
  double of(EtsForm form, double[] x, int states) {
    double penalty = -follow * Math.log(x[0]);
    if (form.trended()) {
      penalty += steady * x[1] * x[1];
    }
    for (int i = states; i < x.length; i++) {
      penalty += near * x[i] * x[i];
    }
    return penalty;
  }

  /** Adds the penalty's slope at a point. */
  void slope(EtsForm form, double[] x, int states, double[] out) {
    out[0] -= follow / x[0];
    if (form.trended()) {
      out[1] += 2 * steady * x[1];
    }
    for (int i = states; i < x.length; i++) {
      out[i] += 2 * near * x[i];
    }
  }
}

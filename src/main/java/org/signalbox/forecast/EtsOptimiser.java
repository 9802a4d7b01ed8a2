package org.signalbox.forecast;

/** Finds weights and initial states of one form: likelihood and {@link EtsPrior} together. */
final class EtsOptimiser {
  private static final double TOLERANCE = 1e-3;
  private static final double GAIN = 5e-2;
  private static final int RESTARTS = 2;

  private EtsOptimiser() {}

  /**
   * Fits one form to a series without gaps.
   *
   * @param m observations in a season; ignored by forms without one
   */
  static EtsFit fit(EtsForm form, double[] y, int m) {
    var pass = new EtsPass(y, form.seasonal() ? m : 1);
    EtsObjective objective =
        EtsObjective.of(form, EtsStart.of(y, form.seasonal() ? m : 1, form), pass);
    var simplex = new NelderMead(objective, objective.box());
    double[] x = objective.start();
    int budget = 400 * x.length;
    double value = simplex.minimise(x, TOLERANCE, budget);
    for (int i = 0; i < RESTARTS; i++) {
      double again = simplex.minimise(x, TOLERANCE, budget);
      boolean settled = value - again < GAIN;
      value = again;
      if (settled) {
        break;
      }
    }
    objective.set(x);
    return EtsFit.at(form, pass.copy());
  }
}

package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;

/** Finds weights and initial states of one form: likelihood and {@link EtsPrior} together. */
final class EtsOptimiser {
  private static final double TOLERANCE = 1e-3;
  private static final int STEPS = 200;

  private EtsOptimiser() {}

  /**
   * Fits one form to a series without gaps.
   *
   * @param m observations in a season; ignored by forms without one
   */
  static EtsFit fit(EtsForm form, double[] y, int m) {
    return fit(form, y, m, List.of(), EtsSetup.CHOSEN);
  }

  /**
   * Fits one form, beginning where related forms ended as well.
   *
   * @param related fits of simpler forms to the same series
   */
  static EtsFit fit(EtsForm form, double[] y, int m, List<EtsFit> related, EtsSetup setup) {
    int season = form.seasonal() ? m : 1;
    var pass = new EtsPass(y, season);
    EtsObjective objective = EtsObjective.of(form, EtsStart.of(y, season, form), pass, setup);
    var starts = new ArrayList<>(objective.starts(setup.starts()));
    for (EtsFit fit : related) {
      starts.add(objective.near(fit.form(), fit.initial()));
    }
    var descent = new QuasiNewton(objective, objective.box(), objective.curvature());
    double smallest = Double.POSITIVE_INFINITY;
    double[] best = starts.getFirst();
    for (double[] x : starts) {
      double value = descent.minimise(x, TOLERANCE, STEPS);
      if (value < smallest) {
        smallest = value;
        best = x;
      }
    }
    objective.set(best);
    return EtsFit.at(form, pass.copy());
  }
}

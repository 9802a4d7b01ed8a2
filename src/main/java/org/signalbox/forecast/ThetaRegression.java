package org.signalbox.forecast;

/**
 * Least squares for a theta model. Given alpha, forecasts are linear in the first level and in the
 * weight of the line, so both are solved for and only alpha is searched: exact, and one pass of
 * constant-time steps for each trial. The first level is tied to the first observation, because
 * short series barely determine it.
 */
final class ThetaRegression {
  private static final double SMALLEST_ALPHA = 0.1;
  private static final double LARGEST_ALPHA = 0.99;

  /** Errors that the start makes are not counted, as in the paper's own implementation. */
  static final int SKIPPED = 3;

  /**
   * Errors squared that the first level pays for leaving the first observation by one. Chosen by
   * rolling origin on the histories of M1, tourism and M3 (yearly, other), two origins each,
   * futures unseen: OWA of the dynamic optimised model 0.8420 at 0, 0.8418 at 0.1, 0.8410 at 0.3,
   * 0.8408 at 1, 0.8412 at 3 and 10.
   */
  private static final double TIE = 1;

  private final ThetaForm form;
  private final double[] y;
  private double weight;
  private double first;
  private double squares;

  private ThetaRegression(ThetaForm form, double[] y) {
    this.form = form;
    this.y = y;
  }

  /** The best model of a series of at least six observations. */
  static ThetaModel best(ThetaForm form, double[] y) {
    var regression = new ThetaRegression(form, y);
    double alpha = Golden.minimum(regression::at, SMALLEST_ALPHA, LARGEST_ALPHA);
    regression.at(alpha);
    int freedom = Math.max(1, y.length - SKIPPED - 3);
    double variance = regression.squares / freedom;
    return new ThetaModel(form, y, alpha, regression.weight, regression.first, variance, 1);
  }

  private double at(double alpha) {
    double ll = TIE;
    double lg = 0;
    double gg = 0;
    double le = 0;
    double ge = 0;
    double ee = 0;
    double fade = 1 - alpha;
    // A level of the first observation is the reference, what differs from it fades.
    ThetaState state = form.start(y, alpha, y[0]);
    for (int i = 1; i < y.length; i++) {
      double line = state.line();
      double e = y[i] - state.level();
      if (i >= SKIPPED) {
        ll += fade * fade;
        lg += fade * line;
        gg += line * line;
        le += fade * e;
        ge += line * e;
        ee += e * e;
      }
      state.observe(y[i]);
      fade *= 1 - alpha;
    }
    double determinant = ll * gg - lg * lg;
    double free = determinant > 1e-12 * ll * gg ? (ll * ge - lg * le) / determinant : ge / gg;
    weight = form.weight(free);
    double shift = (le - weight * lg) / ll;
    first = y[0] + shift;
    squares =
        ee
            + weight * weight * gg
            + shift * shift * ll
            - 2 * weight * ge
            - 2 * shift * le
            + 2 * weight * shift * lg;
    squares = Math.max(0, squares);
    return squares;
  }
}

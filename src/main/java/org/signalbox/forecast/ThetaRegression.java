package org.signalbox.forecast;

/**
 * Least squares for the dynamic theta model. Given alpha, forecasts are linear in the first level
 * and in the weight of the line, so both are solved for and only alpha is searched: exact, and one
 * pass of constant-time steps for each trial. The first level is tied to the first observation,
 * because short series barely determine it.
 */
final class ThetaRegression {
  private static final double SMALLEST_ALPHA = 0.1;
  private static final double LARGEST_ALPHA = 0.99;
  private static final int SKIPPED = 3;

  /** Errors squared that the first level pays for leaving the first observation by one. */
  private static final double TIE = 1;

  private final double[] y;
  private double weight;
  private double first;
  private double squares;

  private ThetaRegression(double[] y) {
    this.y = y;
  }

  /** The best model of a series of at least six observations. */
  static DynamicTheta best(double[] y) {
    var regression = new ThetaRegression(y);
    double alpha = Golden.minimum(regression::at, SMALLEST_ALPHA, LARGEST_ALPHA);
    regression.at(alpha);
    int freedom = Math.max(1, y.length - SKIPPED - 3);
    return new DynamicTheta(
        y, alpha, regression.weight, regression.first, regression.squares / freedom);
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
    var state = new ThetaState(alpha, y[0], y[0]);
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
    weight = Double.isFinite(free) ? Math.min(1, Math.max(0, free)) : 0;
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

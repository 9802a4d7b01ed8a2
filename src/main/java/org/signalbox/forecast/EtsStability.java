package org.signalbox.forecast;

/**
 * Whether a model forgets its start: the admissible region of the weights (Hyndman et al. 2008,
 * chapter 10). The usual region, 0 < beta < alpha < 1 and 0 < gamma < 1 - alpha, lies inside it
 * without a season, but not wholly with one.
 */
final class EtsStability {
  private static final double BORDER = 1 + 1e-9;

  private final double[] polynomial;
  private final double[] scratch;

  EtsStability(int m) {
    polynomial = new double[m + 2];
    scratch = new double[m + 2];
  }

  /** Looks at the roots of the characteristic polynomial, without computing them. */
  boolean admissible(EtsForm form, EtsPass p) {
    if (!form.seasonal()) {
      return true;
    }
    int m = p.season.length;
    boolean trended = form.trended();
    int degree = trended ? m + 1 : m;
    double beta = trended ? p.beta : 0;
    double phi = trended ? p.phi : 1;
    polynomial[0] = 1;
    if (trended) {
      polynomial[1] = p.alpha + beta - phi;
      for (int i = 2; i < m; i++) {
        polynomial[i] = p.alpha + beta - p.alpha * phi;
      }
      polynomial[m] = p.alpha + beta - p.alpha * phi + p.gamma - 1;
      polynomial[m + 1] = phi * (1 - p.alpha - p.gamma);
    } else {
      // The common root at 1 is divided out.
      for (int i = 1; i < m; i++) {
        polynomial[i] = p.alpha;
      }
      polynomial[m] = p.alpha + p.gamma - 1;
    }
    return inside(degree);
  }

  /** Schur and Cohn's test: all roots lie inside the unit circle if each reflection does. */
  private boolean inside(int degree) {
    for (int k = degree; k > 0; k--) {
      double reflection = polynomial[k] / polynomial[0];
      if (Math.abs(reflection) >= BORDER) {
        return false;
      }
      double rest = 1 - reflection * reflection;
      if (rest <= 1e-12) {
        return true;
      }
      for (int i = 0; i < k; i++) {
        scratch[i] =
            (polynomial[i] / polynomial[0] - reflection * polynomial[k - i] / polynomial[0]) / rest;
      }
      System.arraycopy(scratch, 0, polynomial, 0, k);
    }
    return true;
  }
}

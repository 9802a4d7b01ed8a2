package org.signalbox.forecast;

/** Where the weights may lie (Hyndman et al. 2008, chapter 10). */
enum EtsRegion {
  /** 0 < beta < alpha < 1 and 0 < gamma < 1 - alpha, so that every weight is an average's. */
  USUAL,
  /** Usual, and the model forgets its start; what R's {@code ets} takes by default. */
  BOTH,
  /** Every weight above zero with which the model forgets its start; alpha reaches 2. */
  ADMISSIBLE;

  private static final double WIDEST_ALPHA = 1.9999;

  /** Whether {@link EtsStability} has to be asked. */
  boolean mustForget() {
    return this != USUAL;
  }

  double mostAlpha() {
    return this == ADMISSIBLE ? WIDEST_ALPHA : EtsObjective.LARGEST;
  }

  double mostBeta(double alpha, double phi) {
    return this == ADMISSIBLE ? (1 + phi) * (2 - alpha) : alpha;
  }

  /** How much further beta may go when alpha grows by one. */
  double betaByAlpha(double phi) {
    return this == ADMISSIBLE ? -(1 + phi) : 1;
  }

  /** How much further beta may go when phi grows by one. */
  double betaByPhi(double alpha) {
    return this == ADMISSIBLE ? 2 - alpha : 0;
  }

  /** When alpha grows by one, it always falls by one. */
  double mostGamma(double alpha, double phi) {
    return this == ADMISSIBLE ? 1 + 1 / phi - alpha : 1 - alpha;
  }

  /** How much further gamma may go when phi grows by one. */
  double gammaByPhi(double phi) {
    return this == ADMISSIBLE ? -1 / (phi * phi) : 0;
  }
}

package org.signalbox.forecast;

import org.signalbox.forecast.ArimaLikelihood.Start;

/**
 * Maximum likelihood for one order after another on the same sample: the best of Hannan and
 * Rissanen's values, those of a neighbouring model, and zeros is improved by Levenberg-Marquardt.
 */
final class ArimaEstimator {
  /** Estimates may come so near to a root of 1; the search refuses them a little before. */
  private static final ArimaBounds BOUNDS = new ArimaBounds(1.005);

  /** Relative gain in the sum of squares below which a candidate, and the chosen model, is done. */
  private static final double ROUGH = 1e-7;

  private static final double FINE = 1e-9;
  private static final int ITERATIONS = 40;

  /** Observations times the longest lag above which only the final estimate is exact. */
  private static final int LARGE = 60_000;

  private final ArimaSample sample;
  private final ArimaStart withConstant;
  private final ArimaStart withoutConstant;

  /**
   * @param bare any order with the sample's differences
   */
  ArimaEstimator(ArimaSample sample, ArimaOrder bare) {
    this.sample = sample;
    int m = bare.period();
    withConstant = ArimaStart.of(sample.differenced(bare.withConstant(true)), m);
    withoutConstant = ArimaStart.of(sample.differenced(bare.withConstant(false)), m);
  }

  /**
   * @param neighbour a model whose coefficients are tried as a start
   */
  ArimaFit fit(ArimaOrder order, ArimaFit neighbour) {
    int lags = Math.max(order.longestAr(), order.longestMa());
    Start start = (long) sample.length() * lags > LARGE ? Start.CONDITIONAL : Start.EXACT;
    double[] x = start(order, neighbour);
    return estimated(order, x, start, ROUGH);
  }

  /** A model without coefficients of lags. */
  ArimaFit bare(ArimaOrder order) {
    return evaluated(order, sample, new double[0]);
  }

  /** The same model by exact likelihood, whatever it was estimated by. */
  ArimaFit polished(ArimaFit fit) {
    return estimated(fit.order(), fit.x().clone(), Start.EXACT, FINE);
  }

  private ArimaFit estimated(ArimaOrder order, double[] x, Start start, double tolerance) {
    var likelihood = new ArimaLikelihood(order, sample, BOUNDS, start);
    int n = likelihood.observations();
    new LevenbergMarquardt(likelihood, x.length, n).minimise(x, tolerance, ITERATIONS);
    return evaluated(order, sample, x);
  }

  /** The exact likelihood at given coefficients. */
  static ArimaFit evaluated(ArimaOrder order, ArimaSample sample, double[] x) {
    var likelihood = new ArimaLikelihood(order, sample, ArimaBounds.WIDEST, Start.EXACT);
    int n = likelihood.observations();
    boolean possible = likelihood.at(x, new double[n]);
    return new ArimaFit(
        order,
        x,
        likelihood.regression(),
        likelihood.squares(),
        possible ? likelihood.logLikelihood() : Double.NEGATIVE_INFINITY,
        n);
  }

  private double[] start(ArimaOrder order, ArimaFit neighbour) {
    double[] hannan = (order.constant() ? withConstant : withoutConstant).values(order, BOUNDS);
    if (neighbour.x().length == 0 || hannan.length == 0) {
      return hannan;
    }
    double[] inherited = inherited(order, neighbour);
    var likelihood = new ArimaLikelihood(order, sample, BOUNDS, Start.CONDITIONAL);
    double[] residuals = new double[likelihood.observations()];
    boolean first = likelihood.at(hannan, residuals);
    double squares = likelihood.squares();
    boolean second = likelihood.at(inherited, residuals);
    return second && (!first || likelihood.squares() < squares) ? inherited : hannan;
  }

  private static double[] inherited(ArimaOrder order, ArimaFit from) {
    double[] x = new double[order.coefficients()];
    int[] to = order.counts();
    int[] have = from.order().counts();
    int at = 0;
    int read = 0;
    for (int part = 0; part < 4; part++) {
      System.arraycopy(from.x(), read, x, at, Math.min(to[part], have[part]));
      at += to[part];
      read += have[part];
    }
    return x;
  }
}

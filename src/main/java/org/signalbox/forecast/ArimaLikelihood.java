package org.signalbox.forecast;

/**
 * The exact Gaussian likelihood of one order on a differenced sample, as a sum of squares to be
 * minimised. Mean, drift and regression coefficients are solved for by generalised least squares at
 * each trial and the error variance is concentrated out, so that only the coefficients of the lags
 * are searched.
 */
final class ArimaLikelihood implements LevenbergMarquardt.Residuals {
  /** Whether the start of the process counts. */
  enum Start {
    EXACT,
    CONDITIONAL
  }

  private final ArimaOrder order;
  private final ArimaBounds bounds;
  private final Start start;
  private final double[][] columns;
  private final double[][] errors;
  private final ArmaPolynomials weights;
  private final ArmaFilter filter;
  private final Projection projection;
  private double squares;

  ArimaLikelihood(ArimaOrder order, ArimaSample sample, ArimaBounds bounds, Start start) {
    this.order = order;
    this.bounds = bounds;
    this.start = start;
    columns = sample.differenced(order);
    errors = new double[columns.length][columns[0].length];
    weights = new ArmaPolynomials(order);
    filter = new ArmaFilter(weights, columns[0].length, columns.length);
    projection = new Projection(columns.length - 1);
  }

  int observations() {
    return columns[0].length;
  }

  @Override
  public boolean at(double[] x, double[] residuals) {
    if (!bounds.allow(order, x)) {
      return false;
    }
    weights.at(x);
    if (start == Start.CONDITIONAL) {
      filter.conditional(columns, errors);
    } else if (!filter.exact(columns, errors)) {
      return false;
    }
    projection.of(errors);
    double scale = Math.exp(filter.logDeterminant() / (2 * observations()));
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      double e = errors[0][i];
      sum += e * e;
      residuals[i] = e * scale;
    }
    squares = sum;
    return Double.isFinite(sum * scale);
  }

  /** Sum of the squared standardised errors at the last trial. */
  double squares() {
    return squares;
  }

  /** Logarithm of the likelihood at the last trial, its error variance the best for that trial. */
  double logLikelihood() {
    int n = observations();
    double variance = squares / n;
    return -0.5 * (n * (Math.log(2 * Math.PI * variance) + 1) + filter.logDeterminant());
  }

  /** The constant, if any, and the regression at the last trial. */
  Projection regression() {
    return projection;
  }
}

package org.signalbox.forecast;

/**
 * Minus twice the log-likelihood of an exponential smoothing model, constants left out as R's
 * {@code ets} does (Hyndman et al. 2008, equation 5.3), so that criteria can be compared with R's.
 */
final class EtsLikelihood {
  /** Products of forecasts are turned into a logarithm before they leave this range. */
  private static final double LARGE = 1e60;

  private EtsLikelihood() {}

  /**
   * Runs the model through its series.
   *
   * @return minus twice the log-likelihood; infinite where the parameters make no sense
   */
  static double of(EtsForm form, EtsPass pass) {
    EtsLoops.run(form, pass);
    double value = form.relative() ? relative(pass) : additive(pass);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  private static double additive(EtsPass pass) {
    return pass.y.length * Math.log(squares(pass));
  }

  private static double squares(EtsPass pass) {
    double even = 0;
    double odd = 0;
    int last = pass.y.length - 1;
    for (int i = 0; i < last; i += 2) {
      double e = pass.y[i] - pass.forecast[i];
      double o = pass.y[i + 1] - pass.forecast[i + 1];
      even += e * e;
      odd += o * o;
    }
    if (last % 2 == 0) {
      double e = pass.y[last] - pass.forecast[last];
      even += e * e;
    }
    return even + odd;
  }

  private static double relative(EtsPass pass) {
    double squares = 0;
    double logs = 0;
    double product = 1;
    for (int i = 0; i < pass.y.length; i++) {
      double f = pass.forecast[i];
      double e = pass.y[i] / f - 1;
      squares += e * e;
      product *= Math.abs(f);
      if (product > LARGE || product < 1 / LARGE) {
        logs += Math.log(product);
        product = 1;
      }
    }
    return pass.y.length * Math.log(squares) + 2 * (logs + Math.log(product));
  }

  /** Fills {@code adjoint.forecast} with the derivatives by the forecasts of the pass just run. */
  static void byForecast(EtsForm form, EtsPass pass, EtsAdjoint adjoint) {
    double[] out = adjoint.forecast;
    double[] y = pass.y;
    double[] f = pass.forecast;
    if (form.relative()) {
      double factor = 2.0 * y.length / relativeSquares(pass);
      for (int i = 0; i < y.length; i++) {
        double r = y[i] / f[i];
        out[i] = (2 - factor * (r - 1) * r) / f[i];
      }
    } else {
      double factor = 2.0 * y.length / squares(pass);
      for (int i = 0; i < y.length; i++) {
        out[i] = factor * (f[i] - y[i]);
      }
    }
  }

  private static double relativeSquares(EtsPass pass) {
    double squares = 0;
    for (int i = 0; i < pass.y.length; i++) {
      double e = pass.y[i] / pass.forecast[i] - 1;
      squares += e * e;
    }
    return squares;
  }
}

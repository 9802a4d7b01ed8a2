package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Certified values of the Statistical Reference Datasets of the National Institute of Standards and
 * Technology, nonlinear regression.
 */
class LevenbergMarquardtTest {
  private static final double[] MISRA_X = {
    77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760
  };
  private static final double[] MISRA_Y = {
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78
  };

  /** Misra1a from NIST's second start. */
  @Test
  void reachesTheCertifiedMinimum() {
    LevenbergMarquardt.Residuals misra =
        (x, out) -> {
          for (int i = 0; i < out.length; i++) {
            out[i] = MISRA_Y[i] - x[0] * (1 - Math.exp(-x[1] * 1e-4 * MISRA_X[i]));
          }
          return true;
        };
    double[] x = {250, 5};
    double squares = new LevenbergMarquardt(misra, 2, MISRA_X.length).minimise(x, 1e-14, 100);
    assertEquals(1.2455138894e-1, squares, 1e-9);
    assertEquals(2.3894212918e2, x[0], 1e-4);
    assertEquals(5.5015643181, x[1], 1e-6);
  }

  @Test
  void staysWhereItIsAllowed() {
    LevenbergMarquardt.Residuals beyond =
        (x, out) -> {
          out[0] = x[0] - 3;
          out[1] = x[1] + 1;
          return x[0] < 2;
        };
    double[] x = {0, 0};
    new LevenbergMarquardt(beyond, 2, 2).minimise(x, 1e-12, 100);
    assertEquals(2, x[0], 0.05);
  }
}

package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class LogisticFitTest {
  /**
   * scikit-learn 1.9.1: LogisticRegression(C=1, tol=1e-10) on the same seven rows, whose intercept
   * is not punished either.
   */
  @Test
  void weightsAreThoseOfScikitLearn() {
    double[][] rows = {
      {1, 0.5, 1}, {1, 1.5, 0}, {1, 2.0, 1}, {1, 2.5, 0}, {1, 3.0, 1}, {1, 3.5, 0}, {1, 4.5, 1}
    };
    double[] right = {0, 0, 0, 1, 0, 1, 1};
    assertArrayEquals(
        new double[] {-2.562709, 0.988249, -0.559403}, LogisticFit.fit(rows, right, 1), 1e-4);
  }
}

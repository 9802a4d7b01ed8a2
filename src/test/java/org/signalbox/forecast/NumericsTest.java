package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumericsTest {
  /** Figures of Wichura's algorithm AS 241 as Python's statistics.NormalDist computes it. */
  @Test
  void normalQuantilesAgreeWithWichura() {
    assertEquals(1.959963984540054, Normal.quantile(0.975), 1e-14);
    assertEquals(1.281551565544600, Normal.quantile(0.9), 1e-14);
    assertEquals(-3.090232306167814, Normal.quantile(0.001), 1e-12);
    assertEquals(-5.199337582192817, Normal.quantile(1e-7), 1e-11);
    assertEquals(0, Normal.quantile(0.5), 1e-15);
  }

  @Test
  void theSimplexFindsRosenbrocksValley() {
    double[] x = {-1.2, 1, -1.2, 1};
    var box =
        new Box(
            new double[] {-5, -5, -5, -5}, new double[] {5, 5, 5, 5}, new double[] {1, 1, 1, 1});
    Objective rosenbrock =
        p -> {
          double sum = 0;
          for (int i = 0; i < 3; i++) {
            sum += 100 * Math.pow(p[i + 1] - p[i] * p[i], 2) + Math.pow(1 - p[i], 2);
          }
          return sum;
        };
    var simplex = new NelderMead(rosenbrock, box);
    double value = 1;
    for (int i = 0; i < 5; i++) {
      value = simplex.minimise(x, 1e-12, 2000);
    }
    assertEquals(0, value, 1e-6);
  }

  @Test
  void theSimplexStopsAtTheBorder() {
    double[] x = {0.5, 0.5};
    var box = new Box(new double[] {0, 0}, new double[] {1, 1}, new double[] {0.1, 0.1});
    new NelderMead(p -> -p[0] - 2 * p[1], box).minimise(x, 1e-12, 500);
    assertEquals(1, x[0], 1e-6);
    assertEquals(1, x[1], 1e-6);
  }

  private static final SmoothObjective VALLEY =
      new SmoothObjective() {
        @Override
        public double at(double[] p) {
          return 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2);
        }

        @Override
        public void slope(double[] p, double[] out) {
          out[0] = -400 * p[0] * (p[1] - p[0] * p[0]) - 2 * (1 - p[0]);
          out[1] = 200 * (p[1] - p[0] * p[0]);
        }
      };

  /** Rosenbrock 1960: the bottom of the valley is at (1, 1). */
  @Test
  void descentFollowsRosenbrocksValley() {
    double[] x = {-1.2, 1};
    double value = valley(3).minimise(x, 1e-12, 200);
    assertEquals(0, value, 1e-9);
    assertEquals(1, x[0], 1e-4);
  }

  /** With the first dimension below 0.5 the lowest point is (0.5, 0.25). */
  @Test
  void descentStopsAtTheBorder() {
    double[] x = {-1.2, 1};
    assertEquals(0.25, valley(0.5).minimise(x, 1e-12, 200), 1e-9);
    assertEquals(0.25, x[1], 1e-4);
  }

  private static QuasiNewton valley(double most) {
    var box = new Box(new double[] {-3, -3}, new double[] {most, 3}, new double[] {1, 1});
    return new QuasiNewton(VALLEY, box, new double[] {1, 1});
  }

  @Test
  void goldenSectionsFindTheLowestOfTwoValleys() {
    double found = Golden.minimum(x -> Math.sin(5 * x) + x, -3, 3);
    assertTrue(Math.sin(5 * found) + found <= Math.sin(5 * -2.847) - 2.847 + 1e-3);
  }

  /** The largest characteristic roots by numpy.roots, m = 4: 0.933, 1.341 and 1 (a common root). */
  @Test
  void weightsThatNeverForgetAreRefused() {
    assertTrue(admissible("ETS(A,A,A)", 0.3, 0.1, 0.2));
    assertFalse(admissible("ETS(A,A,A)", 0.99, 0.98, 1.5));
    assertTrue(admissible("ETS(A,N,A)", 0.9999, 0, 0.0001));
  }

  private static boolean admissible(String notation, double alpha, double beta, double gamma) {
    var pass = new EtsPass(new double[20], 4);
    pass.alpha = alpha;
    pass.beta = beta;
    pass.gamma = gamma;
    return new EtsStability(4).admissible(Reference.form(notation), pass);
  }
}

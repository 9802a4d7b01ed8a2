package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is decided on rows held back: weights, temperature, and intervals that follow the row. */
class WeighingTest {
  private static final int ROWS = 400;
  private final Random random = new Random(6);

  private Target values(double spread) {
    double[] values = random.doubles(ROWS).map(v -> spread * v).toArray();
    return new Target(values, List.of());
  }

  private Trial off(String name, Target target, double error) {
    double[][] held = new double[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      held[row] = new double[] {target.values()[row] + error * random.nextGaussian()};
    }
    return Trial.of(name, held, target, Constant.learner());
  }

  @Test
  void twoThatErrApartAreBothTakenAndABadOneIsNot() {
    Target target = values(10);
    List<Trial> trials = List.of(off("a", target, 1), off("b", target, 1), off("c", target, 20));
    double[] weights = Weights.of(trials, target, 1);
    assertEquals(0.5, weights[0], 0.12);
    assertEquals(0.5, weights[1], 0.12);
    assertEquals(0, weights[2], 0.03);
  }

  /** Outcomes that happen with p while p to the power of 2, made to sum to 1, is said. */
  @Test
  void tooSureProbabilitiesAreCooledByWhatTheyWereHeatedWith() {
    double[] classes = new double[20 * ROWS];
    double[][] said = new double[classes.length][];
    double[][] meant = new double[classes.length][];
    for (int row = 0; row < classes.length; row++) {
      double p = 0.05 + 0.9 * random.nextDouble();
      classes[row] = random.nextDouble() < p ? 1 : 0;
      double sure = p * p / (p * p + (1 - p) * (1 - p));
      said[row] = new double[] {1 - sure, sure};
      meant[row] = new double[] {1 - p, p};
    }
    Target target = new Target(classes, List.of("no", "yes"));
    assertEquals(2, Temperature.of(said, target).value(), 0.2);
    assertEquals(1, Temperature.of(meant, target).value(), 0.1);
  }

  @Test
  void intervalsFollowTheRowOnlyWhereTheSpreadDoes() {
    double[] values = new double[ROWS];
    double[][] mean = new double[ROWS][1];
    double[][] ends = new double[ROWS][];
    double[][] same = new double[ROWS][];
    for (int row = 0; row < ROWS; row++) {
      double spread = row % 2 == 0 ? 0.1 : 3;
      values[row] = spread * random.nextGaussian();
      ends[row] = new double[] {-1.645 * spread, 1.645 * spread};
      same[row] = new double[] {-1.645, 1.645};
    }
    Target target = new Target(values, List.of());
    assertTrue(Spread.follows(mean, ends, target));
    assertFalse(Spread.follows(mean, same, target));
    double widened = Spread.widening(ends, target);
    int covered = 0;
    for (int row = 0; row < ROWS; row++) {
      boolean below = values[row] <= ends[row][1] + widened;
      covered += below && values[row] >= ends[row][0] - widened ? 1 : 0;
    }
    assertTrue(covered >= 0.9 * ROWS);
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AutoCombinationTest {
  private static final List<Double> EIGHTY = List.of(ConformalTable.UNIT);

  /** The law of total variance: 0.25 and 0.75 of normals around 0 and 4 with variance 4. */
  @Test
  void variancesWithinAndBetweenModelsAddUp() {
    List<Outlook> outlooks = List.of(normal(0, 2), normal(4, 2));
    var half = new AutoCombination(new double[] {0.25, 0.75}, true);
    double between = 0.25 * 3 * 3 + 0.75 * 1 * 1;
    double expected = Normal.halfWidth(ConformalTable.UNIT) * Math.sqrt(2 * 2 + between);
    assertArrayEquals(new double[] {3}, half.mean(outlooks));
    assertEquals(expected, half.below(outlooks)[0], 1e-9);
    assertEquals(expected, half.above(outlooks)[0], 1e-9);
  }

  @Test
  void modelsThatAgreeKeepTheirWidths() {
    var combination = new AutoCombination(new double[] {0.5, 0.5}, false);
    double[] below = combination.below(List.of(normal(7, 1), normal(7, 3)));
    assertEquals(2 * Normal.halfWidth(ConformalTable.UNIT), below[0], 1e-9);
  }

  @Test
  void meansAtTheEdgeOfTheNumbersHaveWidthsToo() {
    var combination = new AutoCombination(new double[] {0.5, 0.5}, true);
    for (double size : new double[] {1e-300, 1e300}) {
      double width = combination.above(List.of(normal(-size, 0), normal(size, 0)))[0];
      assertTrue(width > size && Double.isFinite(width));
    }
  }

  private static Outlook normal(double mean, double deviation) {
    double[] variance = {deviation * deviation};
    return Outlook.normal(new double[] {mean}, variance, EIGHTY);
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final double[] WEIGHTS = {0.1, 0.5, 0.1, 0.3};

  @Test
  void theHeaviestShareAllOfTheWeight() {
    assertArrayEquals(new double[] {0, 1, 0, 0}, Mixture.heaviest(WEIGHTS, 1), 1e-12);
    assertArrayEquals(new double[] {0, 0.625, 0, 0.375}, Mixture.heaviest(WEIGHTS, 2), 1e-12);
  }

  @Test
  void allOfThemKeepTheirWeights() {
    assertArrayEquals(WEIGHTS, Mixture.heaviest(WEIGHTS, 4), 1e-12);
  }
}

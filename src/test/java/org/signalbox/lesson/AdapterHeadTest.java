package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdapterHeadTest {
  private static final int INPUTS = 5;
  private final SplittableRandom random = new SplittableRandom(3);

  private float[][] vectors(int rows) {
    float[][] vectors = new float[rows][INPUTS];
    for (float[] row : vectors) {
      for (int d = 0; d < INPUTS; d++) {
        row[d] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  /** Central differences, as in any text on numerical differentiation. */
  @Test
  void theGradientIsThatOfFiniteDifferences() {
    AdapterHead head = new AdapterHead(INPUTS, 2, 3, 1);
    double[] weights = head.weights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.5 * random.nextGaussian();
    }
    float[][] vectors = vectors(7);
    int[] labels = {0, 1, 2, 2, 1, 0, 1};
    double[] gradient = head.gradient(vectors, labels);
    double step = 1e-5;
    for (int i = 0; i < weights.length; i++) {
      double kept = weights[i];
      weights[i] = kept + step;
      double above = head.loss(vectors, labels);
      weights[i] = kept - step;
      double below = head.loss(vectors, labels);
      weights[i] = kept;
      assertEquals((above - below) / (2 * step), gradient[i], 1e-8, "weight " + i);
    }
  }

  @Test
  void theWeightsAreThoseOfTwoThinMatricesAndAHead() {
    assertEquals(2 * 4 * 384 + 2 * 385, new AdapterHead(384, 4, 2, 1).parameters());
  }

  @Test
  void atFirstEveryClassIsAsLikely() {
    double[] shares = new AdapterHead(INPUTS, 2, 4, 1).probabilities(vectors(1)[0]);
    for (double share : shares) {
      assertEquals(0.25, share, 1e-12);
    }
  }

  @Test
  void aStepLowersTheLoss() {
    AdapterHead head = new AdapterHead(INPUTS, 2, 2, 1);
    float[][] vectors = vectors(6);
    int[] labels = {0, 1, 0, 1, 0, 1};
    double before = head.loss(vectors, labels);
    head.step(vectors, labels);
    assertTrue(head.loss(vectors, labels) < before);
  }
}

package org.signalbox.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;

/** Three experts, of which the sign of the first feature says who is right. */
class WeightBoostingTest {
  private static final int ROWS = 600;
  private static final Recipe RECIPE =
      new Recipe(new Objective.Softmax(3), new Growth(0.2, 3, 0, 0.8, 0.8), 30, 1);

  private final float[] values = new float[ROWS * 3];
  private final float[][] losses = new float[ROWS][];

  WeightBoostingTest() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < ROWS; i++) {
      for (int k = 0; k < 3; k++) {
        values[3 * i + k] = (float) random.nextGaussian();
      }
      boolean first = values[3 * i] > 0;
      losses[i] = new float[] {first ? 0.2f : 2, first ? 2 : 0.2f, 1};
      if (i % 7 == 0) {
        values[3 * i + 1] = Float.NaN;
      }
    }
  }

  @Test
  void theRightExpertGetsTheWeight() {
    try (BoostedTrees trees = trained()) {
      float[][] weights = trees.predict(features(), RunContext.quiet(1));
      for (int i = 0; i < ROWS; i++) {
        float[] w = weights[i];
        assertEquals(1, w[0] + w[1] + w[2], 1e-5);
        if (Math.abs(values[3 * i]) > 0.1) {
          assertTrue(values[3 * i] > 0 ? w[0] > 0.8 : w[1] > 0.8);
        }
      }
    }
  }

  @Test
  void shippedTreesSayWhatXgboostSays() throws IOException {
    try (BoostedTrees trees = trained()) {
      ShippedTrees shipped = copied(trees.ship());
      float[][] margins = trees.margins(features(), RunContext.quiet(1));
      for (int i = 0; i < ROWS; i++) {
        float[] row = java.util.Arrays.copyOfRange(values, 3 * i, 3 * i + 3);
        assertArrayEquals(margins[i], shipped.margins(row), 1e-5f);
      }
    }
  }

  @Test
  void theSameSeedTrainsTheSameTrees() throws IOException {
    try (BoostedTrees one = trained();
        BoostedTrees two = trained()) {
      assertArrayEquals(bytes(one.ship()), bytes(two.ship()));
    }
  }

  @Test
  void equalScoresAreEqualWeights() {
    assertArrayEquals(new double[] {0.5, 0.5}, WeightBoosting.weights(new float[] {900, 900}));
  }

  private BoostedTrees trained() {
    return WeightBoosting.train(RECIPE, features(), losses, RunContext.quiet(5));
  }

  private DenseFeatures features() {
    return DenseFeatures.numbers(values, 3);
  }

  private static ShippedTrees copied(ShippedTrees trees) throws IOException {
    return ShippedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes(trees))));
  }

  private static byte[] bytes(ShippedTrees trees) throws IOException {
    var out = new ByteArrayOutputStream();
    trees.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardnessTest {
  /** One feature of deviation 1 and as many cases as the penalty: half of the slope is left. */
  @Test
  void aFeatureThatTellsTheSizeOfErrorsIsLearnedHalfWay() {
    List<FeatureVector> features = new ArrayList<>();
    double[] sizes = new double[200];
    for (int i = 0; i < sizes.length; i++) {
      float value = i % 2 == 0 ? 1 : -1;
      features.add(vector(value));
      sizes[i] = 0.6 * value;
    }
    Hardness hardness = Hardness.of(features, sizes);
    assertEquals(Math.exp(0.3), hardness.of(vector(1)), 1e-9);
    assertEquals(Math.exp(-0.3), hardness.of(vector(-1)), 1e-9);
    assertEquals(Math.exp(0.9), hardness.of(vector(1000)), 1e-9);
    assertEquals(1, hardness.of(vector(Float.NaN)), 1e-9);
  }

  @Test
  void nobodyIsHardOrEasyBeforeAnythingIsLearned() {
    assertEquals(1, Hardness.none().of(vector(7)), 0);
    Hardness nothing = Hardness.of(List.of(), new double[0]);
    assertTrue(Double.isFinite(nothing.of(vector(7))));
  }

  private static FeatureVector vector(float growth) {
    float[] values = new float[Feature.values().length];
    values[Feature.GROWTH.ordinal()] = growth;
    return new FeatureVector(values);
  }
}

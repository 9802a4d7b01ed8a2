package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures by the Python package tsfeatures, see {@code features.py}. */
class FeatureVectorTest {
  @Test
  void correlationsAgreeWithTsfeatures() {
    for (JsonNode one : Reference.read("features.json")) {
      JsonNode known = one.get("features");
      FeatureVector ours = features(one);
      agrees(known, "x_acf1", ours.get(Feature.ACF1));
      agrees(known, "x_acf10", ours.get(Feature.ACF10));
      agrees(known, "diff1_acf1", ours.get(Feature.DIFF1_ACF1));
      agrees(known, "diff1_acf10", ours.get(Feature.DIFF1_ACF10));
      agrees(known, "diff2_acf1", ours.get(Feature.DIFF2_ACF1));
      agrees(known, "diff2_acf10", ours.get(Feature.DIFF2_ACF10));
      if (known.has("seas_acf1")) {
        agrees(known, "seas_acf1", ours.get(Feature.SEASONAL_ACF));
      }
    }
  }

  @Test
  void shapesAgreeWithTsfeatures() {
    for (JsonNode one : Reference.read("features.json")) {
      JsonNode known = one.get("features");
      int n = one.get("y").size();
      FeatureVector ours = features(one);
      agrees(known, "lumpiness", ours.get(Feature.LUMPINESS));
      agrees(known, "stability", ours.get(Feature.STABILITY));
      agrees(known, "crossing_points", ours.get(Feature.CROSSING_POINTS) * n);
      agrees(known, "flat_spots", ours.get(Feature.FLAT_SPOTS) * n);
      agrees(known, "unitroot_kpss", ours.get(Feature.KPSS));
    }
  }

  /** A walk of steps that are independent has no partial correlation after the first. */
  @Test
  void anAutoregressionHasItsPartialCorrelation() {
    double[] partial = FeatureVector.partial(new double[] {1, 0.6, 0.36, 0.216}, 3);
    assertEquals(0.6, partial[1], 1e-12);
    assertEquals(0, partial[2], 1e-12);
    assertEquals(0, partial[3], 1e-12);
  }

  @Test
  void neitherUnitNorLevelOfAStandardisedSeriesMatters() {
    double[] y = wave(60);
    FeatureVector own = FeatureVector.of(new History(y, 12, 0));
    for (int exponent : new int[] {-600, -20, 20, 600}) {
      double[] scaled = Arrays.stream(y).map(v -> Math.scalb(v, exponent)).toArray();
      FeatureVector other = FeatureVector.of(new History(scaled, 12, 0));
      for (Feature feature : Feature.values()) {
        assertEquals(own.get(feature), other.get(feature), 1e-4, feature + " 2^" + exponent);
      }
    }
  }

  @Test
  void difficultSeriesHaveFeaturesToo() {
    for (int n : new int[] {1, 2, 3, 4, 8, 40}) {
      for (int m : new int[] {1, 4, 12}) {
        FeatureVector flat = FeatureVector.of(new History(new double[n], m, 0));
        FeatureVector wave = FeatureVector.of(new History(wave(n), m, 0));
        for (Feature feature : Feature.values()) {
          assertFalse(Float.isInfinite(flat.get(feature)), feature + " of noughts");
          assertFalse(Float.isInfinite(wave.get(feature)), feature + " of " + n);
        }
      }
    }
  }

  @Test
  void noiseIsMoreEvenThanASeason() {
    double[] noise = new SplittableRandom(1).doubles(120).toArray();
    double even = FeatureVector.of(new History(noise, 1, 0)).get(Feature.ENTROPY);
    double season = FeatureVector.of(new History(wave(120), 12, 0)).get(Feature.ENTROPY);
    assertTrue(season < even);
  }

  private static double[] wave(int n) {
    var random = new SplittableRandom(9);
    double[] y = new double[n];
    Arrays.setAll(y, i -> 100 + i + 10 * Math.sin(Math.PI * i / 6) + random.nextDouble(-2, 2));
    return y;
  }

  private static FeatureVector features(JsonNode one) {
    return FeatureVector.of(
        new History(Reference.doubles(one.get("y")), one.get("season").asInt(), 0));
  }

  private static void agrees(JsonNode known, String name, double ours) {
    double value = known.get(name).asDouble();
    assertEquals(value, ours, 1e-5 * Math.max(1, Math.abs(value)), name);
  }
}

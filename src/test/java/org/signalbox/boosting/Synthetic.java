package org.signalbox.boosting;

import java.util.List;

/**
 * 200 rows of three numbers and a category of five levels from a linear congruential generator
 * (modulus 2^31, factor 1103515245, increment 12345, start 42), every seventh second value missing.
 * The same rows were made in Python for the reference figures of these tests.
 */
final class Synthetic {
  static final int ROWS = 200;
  private static final int COLUMNS = 4;
  private static final List<FeatureType> TYPES =
      List.of(FeatureType.NUMBER, FeatureType.NUMBER, FeatureType.NUMBER, FeatureType.CATEGORY);

  private final float[] raw = new float[ROWS * COLUMNS];

  Synthetic() {
    long state = 42;
    for (int i = 0; i < raw.length; i++) {
      state = (1103515245L * state + 12345) % (1L << 31);
      float share = (float) ((double) state / (1L << 31));
      raw[i] = i % COLUMNS == 3 ? (float) Math.floor(share * 5) : share;
    }
  }

  DenseFeatures features() {
    float[] values = raw.clone();
    for (int row = 0; row < ROWS; row += 7) {
      values[row * COLUMNS + 1] = Float.NaN;
    }
    return new DenseFeatures(values, TYPES);
  }

  /** First number above a half, or else an odd category. */
  Examples binary() {
    return labelled(row -> at(row, 0) > 0.5 != (at(row, 3) == 1 || at(row, 3) == 3) ? 1 : 0);
  }

  Examples values() {
    return labelled(row -> 3 * at(row, 0) + 2 * (at(row, 3) == 2 ? 1 : 0) - at(row, 1));
  }

  Examples counts() {
    return labelled(row -> (float) Math.floor(at(row, 0) * 4));
  }

  Examples thirds() {
    return labelled(row -> (float) Math.floor(at(row, 0) * 3));
  }

  private float at(int row, int column) {
    return raw[row * COLUMNS + column];
  }

  private Examples labelled(Label label) {
    float[] labels = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      labels[row] = label.of(row);
    }
    return new Examples(features(), labels);
  }

  private interface Label {
    float of(int row);
  }
}

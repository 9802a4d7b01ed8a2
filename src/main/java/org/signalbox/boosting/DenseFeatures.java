package org.signalbox.boosting;

import java.util.Collections;
import java.util.List;

/**
 * A full matrix.
 *
 * @param values row after row, {@code types.size()} entries each; NaN is a missing value, which
 *     trees send to the better side
 * @param types one a column
 */
public record DenseFeatures(float[] values, List<FeatureType> types) implements Features {
  public DenseFeatures {
    types = List.copyOf(types);
    if (types.isEmpty() || values.length % types.size() != 0) {
      throw new IllegalArgumentException(values.length + " values, " + types.size() + " columns");
    }
  }

  /** A matrix of numbers only. */
  public static DenseFeatures numbers(float[] values, int columns) {
    return new DenseFeatures(values, Collections.nCopies(columns, FeatureType.NUMBER));
  }

  @Override
  public int rows() {
    return values.length / types.size();
  }

  @Override
  public int columns() {
    return types.size();
  }

  @Override
  public DenseFeatures pick(int[] rows) {
    int width = types.size();
    float[] picked = new float[Math.multiplyExact(rows.length, width)];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, picked, i * width, width);
    }
    return new DenseFeatures(picked, types);
  }
}

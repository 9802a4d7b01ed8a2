package org.signalbox.boosting;

/**
 * A matrix by compressed rows. Entries that are not stored count as missing, which for words in a
 * text is the same as absent.
 *
 * @param starts where each row's entries begin, one more than there are rows
 * @param indices the column of each entry
 * @param values the value of each entry
 * @param columns how many columns there are
 */
public record SparseFeatures(long[] starts, int[] indices, float[] values, int columns)
    implements Features {
  public SparseFeatures {
    if (starts.length == 0
        || indices.length != values.length
        || starts[starts.length - 1] != values.length) {
      throw new IllegalArgumentException(
          starts.length + " starts, " + indices.length + " indices, " + values.length + " values");
    }
  }

  @Override
  public int rows() {
    return starts.length - 1;
  }

  @Override
  public SparseFeatures pick(int[] rows) {
    long[] from = new long[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      from[i + 1] = from[i] + starts[rows[i] + 1] - starts[rows[i]];
    }
    int size = Math.toIntExact(from[rows.length]);
    int[] at = new int[size];
    float[] value = new float[size];
    for (int i = 0; i < rows.length; i++) {
      int start = (int) starts[rows[i]];
      int length = (int) (from[i + 1] - from[i]);
      System.arraycopy(indices, start, at, (int) from[i], length);
      System.arraycopy(values, start, value, (int) from[i], length);
    }
    return new SparseFeatures(from, at, value, columns);
  }
}

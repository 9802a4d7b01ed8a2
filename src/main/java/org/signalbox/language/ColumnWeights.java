package org.signalbox.language;

/**
 * A matrix as signed bytes with one scale an output column, in the layout [K, N] that ONNX
 * Runtime's integer products want: w[k, n] = code[k, n] scale[n].
 */
@SuppressWarnings("ArrayRecordComponent") // written to a file and never compared
record ColumnWeights(byte[] codes, float[] scales) {
  /** Rows turned into columns together; 64 neighbours share a cache line. */
  private static final int STRIP = 64;

  /**
   * @param factors by what each input's column is multiplied
   */
  static ColumnWeights of(BlockedRows rows, float[] factors) {
    int n = rows.rows();
    int k = rows.columns();
    byte[] codes = new byte[n * k];
    float[] scales = new float[n];
    float[][] strip = new float[STRIP][k];
    for (int first = 0; first < n; first += STRIP) {
      int width = Math.min(STRIP, n - first);
      float[] inverse = new float[width];
      for (int i = 0; i < width; i++) {
        rows.row(first + i, strip[i]);
        multiply(strip[i], factors);
        float most = greatest(strip[i]);
        scales[first + i] = most == 0 ? 1 : most / 127;
        inverse[i] = 1 / scales[first + i];
      }
      for (int column = 0; column < k; column++) {
        int to = column * n + first;
        for (int i = 0; i < width; i++) {
          codes[to + i] = (byte) Math.round(strip[i][column] * inverse[i]);
        }
      }
    }
    return new ColumnWeights(codes, scales);
  }

  private static void multiply(float[] row, float[] factors) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factors[i];
    }
  }

  private static float greatest(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}

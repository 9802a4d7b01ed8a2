package org.signalbox.language;

/**
 * A row of weights as codes: in block b, w = (q - zero) scale. Where the row has more columns than
 * weights, the last ones hold what the block means are multiplied with; see {@link AugmentedForm}.
 */
final class CodedRow {
  private static final int BLOCK = QuantizedMatrix.BLOCK;

  private final int[] codes;
  private final float[] scales;
  private final int[] zeros;

  CodedRow(QuantizedShape shape) {
    codes = new int[shape.blocks() * BLOCK];
    scales = new float[shape.blocks()];
    zeros = new int[shape.blocks()];
  }

  int blocks() {
    return scales.length;
  }

  int code(int column) {
    return codes[column];
  }

  float scale(int block) {
    return scales[block];
  }

  int zero(int block) {
    return zeros[block];
  }

  void put(int block, int[] q, float scale, int zero) {
    System.arraycopy(q, 0, codes, block * BLOCK, BLOCK);
    scales[block] = scale;
    zeros[block] = zero;
  }

  /** What the codes stand for. */
  void weights(float[] out, QuantizedShape shape) {
    for (int i = 0; i < shape.inputs(); i++) {
      out[i] = value(i) + (shape.augmented() ? value(shape.inputs() + i / BLOCK) / BLOCK : 0);
    }
  }

  private float value(int column) {
    return (codes[column] - zeros[column / BLOCK]) * scales[column / BLOCK];
  }
}

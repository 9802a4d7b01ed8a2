package org.signalbox.language;

/**
 * Q4_1 in 8 bits: 17 q fits a byte and the minimum becomes the zero point round(-17 m / d), 17
 * times finer than in 4 bits. Blocks whose minimum lies outside 0 to 15 steps below zero are
 * quantised anew between their own least and greatest weight.
 */
final class EightBitForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;
  private static final int FINER = 17;

  private EightBitForm() {}

  static QuantizedMatrix of(GgufTensor tensor) {
    QuantizedMatrix matrix =
        new QuantizedMatrix(new QuantizedShape(tensor.rows(), tensor.columns(), 8));
    Q41Block block = new Q41Block();
    for (int row = 0; row < tensor.rows(); row++) {
      for (int b = 0; b < matrix.shape().blocks(); b++) {
        block.read(tensor, row, b);
        put(block, matrix, row, b);
      }
    }
    return matrix;
  }

  private static void put(Q41Block block, QuantizedMatrix to, int row, int b) {
    float steps = -block.minimum / block.scale;
    if (!(steps >= 0 && steps <= 15)) {
      requantize(block, to, row, b);
      return;
    }
    int[] q = new int[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      q[i] = FINER * block.q[i];
    }
    to.put(row, b, q, block.scale / FINER, (int) Math.rint(FINER * steps));
  }

  private static void requantize(Q41Block block, QuantizedMatrix to, int row, int b) {
    float high = 0;
    float low = 0;
    for (int code : block.q) {
      float weight = code * block.scale + block.minimum;
      high = Math.max(high, weight);
      low = Math.min(low, weight);
    }
    float scale = high == low ? 1 : (high - low) / 255;
    int zero = (int) Math.clamp(Math.rint(-low / scale), 0, 255);
    int[] q = new int[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      float weight = block.q[i] * block.scale + block.minimum;
      q[i] = (int) Math.clamp(Math.rint(weight / scale) + zero, 0, 255);
    }
    to.put(row, b, q, scale, zero);
  }
}

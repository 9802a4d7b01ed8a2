package org.signalbox.language;

import java.util.List;

/**
 * Q4_1 as one 4-bit {@code MatMulNBits}: w = q d + m is written as (q - z) d + r with the whole
 * zero point z nearest to -m/d and the rest |r| at most d/2. Since r is constant in a block, it
 * multiplies the sum of the block's inputs; the graph appends the block means to the input, so here
 * 32 r stands in extra columns, quantised to 4 bits. Rounding m to z alone moves the logits by a
 * quarter of their size.
 */
final class AugmentedForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;

  private AugmentedForm() {}

  /** Columns with the appended block means. */
  static int columns(int plain) {
    return plain + plain / BLOCK;
  }

  /** Stacks the rows of the tensors, which all have the same number of columns. */
  static QuantizedMatrix of(List<GgufTensor> tensors) {
    int rows = tensors.stream().mapToInt(GgufTensor::rows).sum();
    int plain = tensors.getFirst().columns();
    QuantizedMatrix matrix = new QuantizedMatrix(new QuantizedShape(rows, columns(plain), 4));
    int row = 0;
    for (GgufTensor tensor : tensors) {
      for (int i = 0; i < tensor.rows(); i++) {
        row(tensor, i, matrix, row++);
      }
    }
    return matrix;
  }

  private static void row(GgufTensor tensor, int from, QuantizedMatrix to, int row) {
    int blocks = tensor.columns() / BLOCK;
    float[] rest = new float[(to.shape().blocks() - blocks) * BLOCK];
    Q41Block block = new Q41Block();
    for (int b = 0; b < blocks; b++) {
      block.read(tensor, from, b);
      int zero = block.zeroPoint();
      rest[b] = (block.minimum + zero * block.scale) * BLOCK;
      to.put(row, b, block.q, block.scale, zero);
    }
    for (int extra = blocks; extra < to.shape().blocks(); extra++) {
      rest(rest, (extra - blocks) * BLOCK, to, row, extra);
    }
  }

  private static void rest(float[] rest, int at, QuantizedMatrix to, int row, int block) {
    float high = 0;
    float low = 0;
    for (int i = 0; i < BLOCK; i++) {
      high = Math.max(high, rest[at + i]);
      low = Math.min(low, rest[at + i]);
    }
    float scale = high == low ? 1e-8f : (high - low) / 15;
    int zero = (int) Math.clamp(Math.rint(-low / scale), 0, 15);
    int[] q = new int[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      q[i] = (int) Math.clamp(Math.rint(rest[at + i] / scale) + zero, 0, 15);
    }
    to.put(row, block, q, scale, zero);
  }
}

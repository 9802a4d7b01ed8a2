package org.signalbox.language;

/**
 * Blocks w = q d + m as one 4-bit {@code MatMulNBits}: w = (q - z) d + r with the whole zero point
 * z nearest to -m/d and the rest |r| at most d/2. Since r is constant in a block, it multiplies the
 * sum of the block's inputs; the graph appends the block means to the input, so here 32 r stands in
 * extra columns, quantised to 4 bits. Rounding m to z alone moves the logits by a quarter of their
 * size. Weights without blocks of 4 bits are first rounded to such blocks.
 */
final class AugmentedForm implements WeightForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;

  private final AffineBlock block = new AffineBlock();
  private float[] weights = new float[0];

  /** Columns with the appended block means. */
  static int columns(int plain) {
    return plain + plain / BLOCK;
  }

  @Override
  public QuantizedShape shape(int rows, int plain) {
    return new QuantizedShape(rows, plain, columns(plain), 4);
  }

  /** What is left of the minimum of Q4_1 is rounded, too, but hardly shows. */
  @Override
  public boolean keeps(GgufType type) {
    return switch (type) {
      case Q4_0, Q4_1 -> true;
      case F32, F16, BF16, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K -> false;
    };
  }

  @Override
  public void encode(GgufTensor tensor, int row, CodedRow to) {
    int blocks = tensor.columns() / BLOCK;
    float[] rest = new float[(to.blocks() - blocks) * BLOCK];
    boolean rounded = rounds(tensor, row);
    for (int b = 0; b < blocks; b++) {
      if (rounded) {
        block.fit(weights, b * BLOCK, 15);
      } else {
        block.read(tensor, row, b);
      }
      int zero = block.zeroPoint();
      rest[b] = (block.minimum + zero * block.scale) * BLOCK;
      to.put(b, block.q, block.scale, zero);
    }
    for (int extra = blocks; extra < to.blocks(); extra++) {
      rest(rest, (extra - blocks) * BLOCK, to, extra);
    }
  }

  private boolean rounds(GgufTensor tensor, int row) {
    return switch (tensor.type()) {
      case Q4_0, Q4_1, Q4_K -> false;
      case F32, F16, BF16, Q5_0, Q5_1, Q8_0, Q5_K, Q6_K -> {
        weights = weights.length < tensor.columns() ? new float[tensor.columns()] : weights;
        tensor.row(row, weights);
        yield true;
      }
    };
  }

  private static void rest(float[] rest, int at, CodedRow to, int block) {
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
    to.put(block, q, scale, zero);
  }
}

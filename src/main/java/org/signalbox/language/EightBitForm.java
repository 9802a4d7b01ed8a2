package org.signalbox.language;

/**
 * Weights in 8 bits with a zero point a block. Types with a whole zero point are exact. Of 4-bit
 * blocks w = q d + m, 17 q fits a byte and the minimum becomes the zero point round(-17 m / d), 17
 * times finer than in 4 bits. All others, and blocks whose minimum lies outside 0 to 15 steps below
 * zero, are quantised anew between their own least and greatest weight.
 */
final class EightBitForm implements WeightForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;
  private static final int FINER = 17;

  private final AffineBlock block = new AffineBlock();
  private final int[] q = new int[BLOCK];
  private float[] weights = new float[BLOCK];

  @Override
  public QuantizedShape shape(int rows, int plain) {
    return new QuantizedShape(rows, plain, 8);
  }

  /** The zero point of Q4_1 is rounded, too, but hardly shows. */
  @Override
  public boolean keeps(GgufType type) {
    return switch (type) {
      case Q4_0, Q4_1, Q5_0, Q8_0 -> true;
      case F32, F16, BF16, Q5_1, Q4_K, Q5_K, Q6_K -> false;
    };
  }

  @Override
  public void encode(GgufTensor tensor, int row, CodedRow to) {
    switch (tensor.type()) {
      case Q4_0 -> whole(tensor, row, to, 8);
      case Q5_0 -> whole(tensor, row, to, 16);
      case Q8_0 -> whole(tensor, row, to, 128);
      case Q4_1, Q4_K -> finer(tensor, row, to);
      case F32, F16, BF16, Q5_1, Q5_K, Q6_K -> {
        weights = weights.length < tensor.columns() ? new float[tensor.columns()] : weights;
        tensor.row(row, weights);
        for (int b = 0; b < to.blocks(); b++) {
          anew(b * BLOCK, to, b);
        }
      }
    }
  }

  private void whole(GgufTensor tensor, int row, CodedRow to, int zero) {
    for (int b = 0; b < to.blocks(); b++) {
      block.read(tensor, row, b);
      to.put(b, block.q, block.scale, zero);
    }
  }

  private void finer(GgufTensor tensor, int row, CodedRow to) {
    for (int b = 0; b < to.blocks(); b++) {
      block.read(tensor, row, b);
      float steps = -block.minimum / block.scale;
      if (steps >= 0 && steps <= 15) {
        for (int i = 0; i < BLOCK; i++) {
          q[i] = FINER * block.q[i];
        }
        to.put(b, q, block.scale / FINER, (int) Math.rint(FINER * steps));
      } else {
        block.weights(weights, 0);
        anew(0, to, b);
      }
    }
  }

  private void anew(int from, CodedRow to, int b) {
    float high = 0;
    float low = 0;
    for (int i = 0; i < BLOCK; i++) {
      high = Math.max(high, weights[from + i]);
      low = Math.min(low, weights[from + i]);
    }
    float scale = high == low ? 1 : (high - low) / 255;
    int zero = (int) Math.clamp(Math.rint(-low / scale), 0, 255);
    for (int i = 0; i < BLOCK; i++) {
      q[i] = (int) Math.clamp(Math.rint(weights[from + i] / scale) + zero, 0, 255);
    }
    to.put(b, q, scale, zero);
  }
}

package org.signalbox.language;

/**
 * Unsigned bytes around 128, the default zero point of the 8-bit operators, so that look-up and
 * head read the same bytes: Q8_0, Q4_0 and Q5_0 exactly, others rounded to 127 steps either way.
 */
final class EmbeddingForm implements WeightForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;
  private static final int ZERO = 128;

  private final AffineBlock block = new AffineBlock();
  private final int[] q = new int[BLOCK];
  private float[] weights = new float[0];

  @Override
  public QuantizedShape shape(int rows, int plain) {
    return new QuantizedShape(rows, plain, 8);
  }

  @Override
  public boolean keeps(GgufType type) {
    return switch (type) {
      case Q4_0, Q5_0, Q8_0 -> true;
      case F32, F16, BF16, Q4_1, Q5_1, Q4_K, Q5_K, Q6_K -> false;
    };
  }

  @Override
  public void encode(GgufTensor tensor, int row, CodedRow to) {
    switch (tensor.type()) {
      case Q4_0 -> whole(tensor, row, to, 8);
      case Q5_0 -> whole(tensor, row, to, 16);
      case Q8_0 -> whole(tensor, row, to, ZERO);
      case F32, F16, BF16, Q4_1, Q5_1, Q4_K, Q5_K, Q6_K -> {
        weights = weights.length < tensor.columns() ? new float[tensor.columns()] : weights;
        tensor.row(row, weights);
        for (int b = 0; b < to.blocks(); b++) {
          rounded(b * BLOCK, to, b);
        }
      }
    }
  }

  private void whole(GgufTensor tensor, int row, CodedRow to, int zero) {
    for (int b = 0; b < to.blocks(); b++) {
      block.read(tensor, row, b);
      for (int i = 0; i < BLOCK; i++) {
        q[i] = block.q[i] - zero + ZERO;
      }
      to.put(b, q, block.scale, ZERO);
    }
  }

  private void rounded(int from, CodedRow to, int b) {
    float most = 0;
    for (int i = 0; i < BLOCK; i++) {
      most = Math.max(most, Math.abs(weights[from + i]));
    }
    float scale = most == 0 ? 1 : most / 127;
    for (int i = 0; i < BLOCK; i++) {
      q[i] = (int) Math.rint(weights[from + i] / scale) + ZERO;
    }
    to.put(b, q, scale, ZERO);
  }
}

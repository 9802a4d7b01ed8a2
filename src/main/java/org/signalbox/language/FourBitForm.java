package org.signalbox.language;

/**
 * 4-bit codes around a whole zero point: Q4_0 as it is, around 8; others rounded between the least
 * and the greatest of a block, with the zero point that stands nearest to zero.
 */
final class FourBitForm implements WeightForm {
  private static final int BLOCK = QuantizedMatrix.BLOCK;

  private final AffineBlock block = new AffineBlock();
  private float[] weights = new float[0];

  @Override
  public QuantizedShape shape(int rows, int plain) {
    return new QuantizedShape(rows, plain, 4);
  }

  @Override
  public boolean keeps(GgufType type) {
    return type == GgufType.Q4_0;
  }

  @Override
  public void encode(GgufTensor tensor, int row, CodedRow to) {
    boolean kept = tensor.type() == GgufType.Q4_0;
    if (!kept) {
      weights = weights.length < tensor.columns() ? new float[tensor.columns()] : weights;
      tensor.row(row, weights);
    }
    for (int b = 0; b < to.blocks(); b++) {
      if (kept) {
        block.read(tensor, row, b);
      } else {
        block.fit(weights, b * BLOCK, 15);
      }
      to.put(b, block.q, block.scale, kept ? 8 : block.zeroPoint());
    }
  }
}

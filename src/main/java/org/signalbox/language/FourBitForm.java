package org.signalbox.language;

/** Q4_0 as it is: 4-bit codes around the zero point 8. */
final class FourBitForm implements WeightForm {
  private final AffineBlock block = new AffineBlock();

  @Override
  public QuantizedShape shape(int rows, int plain) {
    return new QuantizedShape(rows, plain, 4);
  }

  @Override
  public void encode(GgufTensor tensor, int row, CodedRow to) {
    for (int b = 0; b < to.blocks(); b++) {
      block.read(tensor, row, b);
      to.put(b, block.q, block.scale, 8);
    }
  }
}

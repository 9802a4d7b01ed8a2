package org.signalbox.language;

/**
 * A matrix in the layout of ONNX Runtime's {@code MatMulNBits}: rows of blocks of 32 codes, one
 * scale and one zero point a block.
 */
final class QuantizedMatrix {
  static final int BLOCK = 32;

  private final QuantizedShape shape;
  private final byte[] codes;
  private final float[] scales;
  private final byte[] zeros;

  QuantizedMatrix(QuantizedShape shape) {
    this.shape = shape;
    codes = new byte[shape.rows() * shape.blocks() * shape.blockBytes()];
    scales = new float[shape.rows() * shape.blocks()];
    zeros = new byte[shape.rows() * shape.zeroBytes()];
  }

  QuantizedShape shape() {
    return shape;
  }

  byte[] codes() {
    return codes;
  }

  float[] scales() {
    return scales;
  }

  byte[] zeros() {
    return zeros;
  }

  /** What it takes in a file. */
  long bytes() {
    return codes.length + 4L * scales.length + zeros.length;
  }

  /** Stores one block: w = (q - zero) scale for each of the 32 codes. */
  void put(int row, int block, int[] q, float scale, int zero) {
    int at = (row * shape.blocks() + block) * shape.blockBytes();
    int zeroAt = row * shape.zeroBytes();
    scales[row * shape.blocks() + block] = scale;
    if (shape.bits() == 8) {
      for (int i = 0; i < BLOCK; i++) {
        codes[at + i] = (byte) q[i];
      }
      zeros[zeroAt + block] = (byte) zero;
    } else {
      for (int i = 0; i < BLOCK; i += 2) {
        codes[at + i / 2] = (byte) (q[i] | q[i + 1] << 4);
      }
      zeros[zeroAt + block / 2] |= (byte) (zero << (block % 2 * 4));
    }
  }
}

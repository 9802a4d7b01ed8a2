package org.signalbox.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * One tensor of a GGUF file.
 *
 * @param rows the slower dimension: the outputs of a matrix, 1 for a vector
 * @param columns the dimension that is contiguous in memory: the inputs of a matrix
 * @param data exactly the tensor's bytes, mapped from the file
 */
record GgufTensor(String name, GgufType type, int rows, int columns, MemorySegment data) {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  long rowBytes() {
    return type.bytes(columns);
  }

  /** The half float at a byte of the tensor. */
  float half(long at) {
    return Float.float16ToFloat(data.get(SHORT, at));
  }

  int unsigned(long at) {
    return data.get(ValueLayout.JAVA_BYTE, at) & 0xff;
  }

  /**
   * The weights of a row as 32-bit floats.
   *
   * @param out at least {@link #columns} long
   */
  void row(int row, float[] out) {
    long at = row * rowBytes();
    switch (type) {
      case F32 -> MemorySegment.copy(data, FLOAT, at, out, 0, columns);
      case F16 -> {
        for (int i = 0; i < columns; i++) {
          out[i] = half(at + 2L * i);
        }
      }
      case BF16 -> {
        for (int i = 0; i < columns; i++) {
          out[i] = Float.intBitsToFloat(data.get(SHORT, at + 2L * i) << 16);
        }
      }
      case Q6_K -> SixBitBlocks.row(this, row, out);
      case Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K -> affine(row, out);
    }
  }

  private void affine(int row, float[] out) {
    AffineBlock block = new AffineBlock();
    for (int b = 0; b < columns / QuantizedMatrix.BLOCK; b++) {
      block.read(this, row, b);
      block.weights(out, b * QuantizedMatrix.BLOCK);
    }
  }
}

package org.signalbox.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The block of a Q4_1 tensor that was read last: w = q scale + minimum. */
final class Q41Block {
  private static final ValueLayout.OfShort HALF =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  final int[] q = new int[QuantizedMatrix.BLOCK];
  float scale;
  float minimum;

  void read(GgufTensor tensor, int row, int block) {
    MemorySegment data = tensor.data();
    long at = row * tensor.rowBytes() + (long) block * 20;
    scale = Float.float16ToFloat(data.get(HALF, at));
    minimum = Float.float16ToFloat(data.get(HALF, at + 2));
    // ggml keeps elements i and i + 16 in byte i; ONNX Runtime wants neighbours 2i and 2i + 1.
    for (int i = 0; i < 16; i++) {
      int pair = data.get(ValueLayout.JAVA_BYTE, at + 4 + i);
      q[i] = pair & 15;
      q[i + 16] = pair >> 4 & 15;
    }
  }

  /** The code that stands nearest to zero, as an unsigned 4-bit zero point. */
  int zeroPoint() {
    double exact = Math.rint(-minimum / (scale == 0 ? 1 : scale));
    return (int) Math.clamp(exact, 0, 15);
  }
}

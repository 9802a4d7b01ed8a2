package org.signalbox.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Q8_0 as unsigned bytes around 128, exact: the default zero point of the 8-bit operators. */
final class EmbeddingForm {
  private static final ValueLayout.OfShort HALF =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private EmbeddingForm() {}

  static QuantizedMatrix of(GgufTensor tensor) {
    QuantizedMatrix matrix =
        new QuantizedMatrix(new QuantizedShape(tensor.rows(), tensor.columns(), 8));
    MemorySegment data = tensor.data();
    int[] q = new int[QuantizedMatrix.BLOCK];
    for (int row = 0; row < tensor.rows(); row++) {
      for (int b = 0; b < matrix.shape().blocks(); b++) {
        long at = row * tensor.rowBytes() + (long) b * 34;
        for (int i = 0; i < QuantizedMatrix.BLOCK; i++) {
          q[i] = data.get(ValueLayout.JAVA_BYTE, at + 2 + i) + 128;
        }
        matrix.put(row, b, q, Float.float16ToFloat(data.get(HALF, at)), 128);
      }
    }
    return matrix;
  }
}

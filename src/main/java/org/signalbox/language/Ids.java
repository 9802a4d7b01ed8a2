package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** Whole numbers in memory of their own, as graphs take token ids and positions. */
final class Ids {
  private Ids() {}

  static OnnxTensor tensor(Arena memory, int[] values, long... shape) throws OrtException {
    return tensor(longs(memory, values), shape);
  }

  static OnnxTensor tensor(LongBuffer values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(OnnxSessions.environment(), values, shape);
  }

  static LongBuffer longs(Arena memory, int... values) {
    LongBuffer buffer =
        memory
            .allocate(ValueLayout.JAVA_LONG, values.length)
            .asByteBuffer()
            .order(ByteOrder.nativeOrder())
            .asLongBuffer();
    for (int i = 0; i < values.length; i++) {
      buffer.put(i, values[i]);
    }
    return buffer;
  }
}

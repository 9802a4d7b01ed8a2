package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Floats outside the heap that ONNX Runtime reads and writes in place. */
record NativeFloats(FloatBuffer buffer, OnnxTensor tensor) {
  static NativeFloats allocate(Arena arena, long... shape) throws OrtException {
    long size = 1;
    for (long dimension : shape) {
      size *= dimension;
    }
    FloatBuffer buffer =
        arena
            .allocate(ValueLayout.JAVA_FLOAT, size)
            .asByteBuffer()
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    return new NativeFloats(
        buffer, OnnxTensor.createTensor(OnnxSessions.environment(), buffer, shape));
  }
}

package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** The two numbers that tell a graph how long the sequence is, kept from call to call. */
final class CallLengths implements AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final IntBuffer lastValue = number();
  private final IntBuffer totalValue = number();
  private final OnnxTensor last;
  private final OnnxTensor total;

  CallLengths() throws OrtException {
    last = OnnxTensor.createTensor(OnnxSessions.environment(), lastValue, new long[] {1});
    total = OnnxTensor.createTensor(OnnxSessions.environment(), totalValue, new long[] {});
  }

  private IntBuffer number() {
    return arena
        .allocate(ValueLayout.JAVA_INT)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asIntBuffer();
  }

  /**
   * @param length positions after the call
   */
  void set(int length) {
    lastValue.put(0, length - 1);
    totalValue.put(0, length);
  }

  OnnxTensor last() {
    return last;
  }

  OnnxTensor total() {
    return total;
  }

  @Override
  public void close() {
    last.close();
    total.close();
    arena.close();
  }
}

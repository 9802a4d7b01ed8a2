package org.signalbox.language;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys and values of the tokens read so far, in one type of number. The same memory is the past
 * that goes in and the present that comes out, so a step copies nothing.
 */
final class KvStore implements AutoCloseable {
  /** Memory grows in multiples of so many positions. */
  private static final int STEP = 128;

  /** What a key or value is stored as. */
  enum Type {
    FLOATS(4, OnnxJavaType.FLOAT),
    BYTES(1, OnnxJavaType.INT8);

    private final int bytes;
    private final OnnxJavaType java;

    Type(int bytes, OnnxJavaType java) {
      this.bytes = bytes;
      this.java = java;
    }
  }

  private final Type type;
  private final KvCache.Shape shape;
  private final Map<String, OnnxTensor> past = new HashMap<>();
  private final Map<String, OnnxTensor> present = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private int capacity;
  private int valid;

  /** The keys or the values of one layer: [heads, capacity, size]. */
  private record Part(Arena arena, MemorySegment memory, OnnxTensor tensor) {
    void free() {
      tensor.close();
      arena.close();
    }
  }

  KvStore(Type type, KvCache.Shape shape) {
    this.type = type;
    this.shape = shape;
  }

  Map<String, OnnxTensor> past() {
    return past;
  }

  Map<String, OnnxTensor> present() {
    return present;
  }

  /** How many positions hold what was read. */
  int valid() {
    return valid;
  }

  void valid(int positions) {
    valid = positions;
  }

  MemorySegment memory(int part) {
    return parts.get(part).memory();
  }

  /** Where a head's row of a position begins, in bytes. */
  long offset(int head, int position) {
    return ((long) head * capacity + position) * shape.size() * type.bytes;
  }

  /** Makes room for so many positions and keeps the valid ones. */
  void ensure(int positions) throws OrtException {
    if (positions > capacity) {
      int wanted = Math.max(positions, capacity + capacity / 2);
      resize(Math.min((wanted + STEP - 1) / STEP * STEP, Math.max(positions, shape.limit())));
    }
  }

  /** Gives the memory back; the next {@link #ensure} begins anew. */
  void release() {
    parts.forEach(Part::free);
    parts.clear();
    past.clear();
    present.clear();
    capacity = 0;
    valid = 0;
  }

  /** One part after another, so that never two whole copies stand in memory. */
  private void resize(int positions) throws OrtException {
    int before = capacity;
    for (int i = 0; i < 2 * shape.layers(); i++) {
      Part larger = allocate(positions);
      if (before > 0) {
        copy(parts.get(i).memory(), before, larger.memory(), positions);
        parts.get(i).free();
        parts.set(i, larger);
      } else {
        parts.add(larger);
      }
      String name = i % 2 == 0 ? "key" : "value";
      past.put(LlamaGraph.past(i / 2, name), larger.tensor());
      present.put(LlamaGraph.present(i / 2, name), larger.tensor());
    }
    capacity = positions;
  }

  private Part allocate(int positions) throws OrtException {
    Arena arena = Arena.ofShared();
    long bytes = (long) shape.heads() * positions * shape.size() * type.bytes;
    MemorySegment memory = arena.allocate(bytes, 64);
    long[] dimensions = {1, shape.heads(), positions, shape.size()};
    OnnxTensor tensor =
        OnnxTensor.createTensor(
            OnnxSessions.environment(),
            memory.asByteBuffer().order(ByteOrder.nativeOrder()),
            dimensions,
            type.java);
    return new Part(arena, memory, tensor);
  }

  private void copy(MemorySegment from, int before, MemorySegment to, int after) {
    long row = (long) shape.size() * type.bytes;
    for (int head = 0; head < shape.heads(); head++) {
      MemorySegment.copy(from, head * before * row, to, head * after * row, valid * row);
    }
  }

  @Override
  public void close() {
    release();
  }
}

package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys and values of the tokens read so far. The same memory is the past that goes in and the
 * present that comes out, so a step copies nothing. It grows by doubling up to the model's context.
 */
final class KvCache implements AutoCloseable {
  private static final int FIRST = 1024;

  private final Shape shape;
  private final Map<String, OnnxTensor> past = new HashMap<>();
  private final Map<String, OnnxTensor> present = new HashMap<>();
  private Arena arena = Arena.ofShared();
  private List<NativeFloats> parts = List.of();
  private int capacity;

  /**
   * Sizes of the cache.
   *
   * @param heads key and value heads a layer
   * @param size length of one head
   * @param limit the most positions
   */
  record Shape(int layers, int heads, int size, int limit) {}

  KvCache(Shape shape) throws OrtException {
    this.shape = shape;
    replace(Math.min(FIRST, shape.limit()));
  }

  Map<String, OnnxTensor> past() {
    return past;
  }

  Map<String, OnnxTensor> present() {
    return present;
  }

  /** Makes room for so many positions and keeps what is there. */
  void ensure(int positions) throws OrtException {
    if (positions > capacity) {
      int wanted = capacity;
      while (wanted < positions) {
        wanted *= 2;
      }
      replace(Math.min(wanted, shape.limit()));
    }
  }

  private void replace(int positions) throws OrtException {
    Arena larger = Arena.ofShared();
    List<NativeFloats> grown = new ArrayList<>();
    for (int i = 0; i < 2 * shape.layers(); i++) {
      NativeFloats part = NativeFloats.allocate(larger, 1, shape.heads(), positions, shape.size());
      grown.add(part);
      String name = i % 2 == 0 ? "key" : "value";
      past.put(LlamaGraph.past(i / 2, name), part.tensor());
      present.put(LlamaGraph.present(i / 2, name), part.tensor());
      if (!parts.isEmpty()) {
        copy(parts.get(i), part, positions);
      }
    }
    release();
    arena = larger;
    parts = grown;
    capacity = positions;
  }

  private void copy(NativeFloats from, NativeFloats to, int positions) {
    for (int head = 0; head < shape.heads(); head++) {
      int row = capacity * shape.size();
      to.buffer().put(head * positions * shape.size(), from.buffer(), head * row, row);
    }
  }

  private void release() {
    parts.forEach(part -> part.tensor().close());
    arena.close();
  }

  @Override
  public void close() {
    release();
    parts = List.of();
    arena = Arena.ofShared();
  }
}

package org.signalbox.language;

import ai.onnxruntime.OrtException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * The memory of keys and values. Reading many tokens wants them as floats, writing one after
 * another as bytes; rows go over from one to the other when the other graph first needs them. A
 * long answer has no use for floats, so their memory is given back meanwhile.
 */
final class KvCache implements AutoCloseable {
  /** Written by so many positions, an answer is long; labels are not. */
  private static final int LONG = 32;

  private final Shape shape;
  private final Optional<KvScales> scales;
  private final KvStore floats;
  private final KvStore bytes;

  /**
   * Sizes of the cache.
   *
   * @param heads key and value heads a layer
   * @param size length of one head
   * @param limit the most positions
   */
  record Shape(int layers, int heads, int size, int limit) {}

  /**
   * @param scales what a byte stands for; empty when only floats are used
   */
  KvCache(Shape shape, Optional<KvScales> scales) {
    this.shape = shape;
    this.scales = scales;
    floats = new KvStore(KvStore.Type.FLOATS, shape);
    bytes = new KvStore(KvStore.Type.BYTES, shape);
  }

  /**
   * The memory for a run that reads {@code past} positions and writes those up to {@code end}; tell
   * {@link KvStore#valid(int)} when it has written them.
   */
  KvStore forRun(KvStore.Type type, int past, int end) throws OrtException {
    floats.valid(Math.min(floats.valid(), past));
    bytes.valid(Math.min(bytes.valid(), past));
    KvStore store = type == KvStore.Type.FLOATS ? floats : bytes;
    store.ensure(end);
    int known = store.valid();
    if (known < past) {
      switch (type) {
        case FLOATS -> widen(known, past);
        case BYTES -> narrow(known, past);
      }
      store.valid(past);
    }
    if (type == KvStore.Type.BYTES && past >= floats.valid() + LONG) {
      floats.release();
    }
    return store;
  }

  /** The greatest absolute value of each channel in the float memory. */
  float[][] reach() {
    float[][] reach = new float[2 * shape.layers()][shape.heads() * shape.size()];
    float[] rows = new float[floats.valid() * shape.size()];
    for (int part = 0; part < reach.length; part++) {
      for (int head = 0; head < shape.heads(); head++) {
        read(part, head, 0, rows);
        for (int i = 0; i < rows.length; i++) {
          int channel = head * shape.size() + i % shape.size();
          reach[part][channel] = Math.max(reach[part][channel], Math.abs(rows[i]));
        }
      }
    }
    return reach;
  }

  /** The values of the last layer in the float memory, one head after another. */
  float[] lastValues() {
    float[] rows = new float[floats.valid() * shape.size()];
    float[] all = new float[shape.heads() * rows.length];
    for (int head = 0; head < shape.heads(); head++) {
      read(2 * shape.layers() - 1, head, 0, rows);
      System.arraycopy(rows, 0, all, head * rows.length, rows.length);
    }
    return all;
  }

  private void read(int part, int head, int from, float[] rows) {
    MemorySegment.copy(
        floats.memory(part),
        ValueLayout.JAVA_FLOAT,
        floats.offset(head, from),
        rows,
        0,
        rows.length);
  }

  private void narrow(int from, int to) {
    int size = shape.size();
    float[] rows = new float[(to - from) * size];
    byte[] codes = new byte[rows.length];
    float[] inverse = new float[size];
    KvScales steps = scales.orElseThrow();
    for (int part = 0; part < 2 * shape.layers(); part++) {
      for (int head = 0; head < shape.heads(); head++) {
        for (int i = 0; i < size; i++) {
          inverse[i] = 1 / steps.parts()[part][head * size + i];
        }
        read(part, head, from, rows);
        for (int at = 0; at < rows.length; at += size) {
          code(rows, at, inverse, codes);
        }
        MemorySegment.copy(
            codes,
            0,
            bytes.memory(part),
            ValueLayout.JAVA_BYTE,
            bytes.offset(head, from),
            codes.length);
      }
    }
  }

  /** One row in a method of its own, which the compiler turns into vector instructions. */
  private static void code(float[] rows, int at, float[] inverse, byte[] codes) {
    for (int i = 0; i < inverse.length; i++) {
      int code = (int) (rows[at + i] * inverse[i] + 128.5f);
      codes[at + i] = (byte) (Math.max(0, Math.min(255, code)) - 128);
    }
  }

  private void widen(int from, int to) {
    int size = shape.size();
    byte[] codes = new byte[(to - from) * size];
    float[] rows = new float[codes.length];
    KvScales steps = scales.orElseThrow();
    for (int part = 0; part < 2 * shape.layers(); part++) {
      for (int head = 0; head < shape.heads(); head++) {
        MemorySegment.copy(
            bytes.memory(part),
            ValueLayout.JAVA_BYTE,
            bytes.offset(head, from),
            codes,
            0,
            codes.length);
        for (int i = 0; i < codes.length; i++) {
          rows[i] = codes[i] * steps.parts()[part][head * size + i % size];
        }
        MemorySegment.copy(
            rows,
            0,
            floats.memory(part),
            ValueLayout.JAVA_FLOAT,
            floats.offset(head, from),
            rows.length);
      }
    }
  }

  @Override
  public void close() {
    floats.close();
    bytes.close();
  }
}

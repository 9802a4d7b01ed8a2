package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The native side of a model: a session that writes, with or without a second one that reads many
 * tokens faster, and the memory of keys and values that both share.
 */
final class LanguageSession implements AutoCloseable {
  /** Fewer tokens are read by the writing session itself. */
  private static final int WORTH_READING = 10;

  private final GraphSession writing;
  private Optional<GraphSession> reading = Optional.empty();
  private final KvCache cache;
  private final Arena arena = Arena.ofShared();
  private final LongBuffer id;
  private final OnnxTensor idTensor;
  private final OnnxTensor firstPosition;
  private final NativeFloats single;

  /**
   * @param writing has a head; closed with this
   * @param scales what a byte of keys and values stands for; empty when they are floats
   */
  LanguageSession(GraphSession writing, Optional<KvScales> scales) {
    this.writing = writing;
    cache = new KvCache(writing.shape(), scales);
    try {
      id = Ids.longs(arena, 0);
      idTensor = Ids.tensor(id, 1, 1);
      firstPosition = Ids.tensor(arena, new int[1], 1);
      single = NativeFloats.allocate(arena, 1, 1, writing.vocabulary());
    } catch (OrtException e) {
      throw new IllegalStateException("a tensor over our own memory could not be made", e);
    }
  }

  /** Lets long texts be read by another session from now on; it is closed with this. */
  void readWith(GraphSession session) {
    reading = Optional.of(session);
  }

  int vocabulary() {
    return writing.vocabulary();
  }

  KvCache cache() {
    return cache;
  }

  /** Reads tokens after {@code past} ones and nothing more. */
  void read(int[] ids, int past, RunGuard guard) {
    if (reading.isPresent() && ids.length >= WORTH_READING) {
      reading.get().read(ids, past, cache, guard);
    } else {
      write(ids, past, guard);
    }
  }

  /**
   * Reads tokens after {@code past} ones and fills {@code logits} for the last of them.
   *
   * @param logits as long as the vocabulary
   */
  void last(int[] ids, int past, RunGuard guard, float[] logits) {
    int before = ids.length - 1;
    if (reading.isPresent() && before >= WORTH_READING) {
      reading.get().read(Arrays.copyOf(ids, before), past, cache, guard);
      write(new int[] {ids[before]}, past + before, guard);
    } else {
      write(ids, past, guard);
    }
    single.buffer().get(0, logits);
  }

  private void write(int[] ids, int past, RunGuard guard) {
    if (ids.length == 1) {
      id.put(0, ids[0]);
      run(idTensor, firstPosition, past, 1, guard);
      return;
    }
    try (Arena memory = Arena.ofConfined();
        OnnxTensor tensor = Ids.tensor(memory, ids, 1, ids.length);
        OnnxTensor position = Ids.tensor(memory, new int[] {ids.length - 1}, 1)) {
      run(tensor, position, past, ids.length, guard);
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  private void run(OnnxTensor ids, OnnxTensor position, int past, int count, RunGuard guard) {
    var asked = new GraphSession.Asked(position, single.tensor());
    writing.run(ids, past, count, cache, asked, guard);
  }

  /**
   * Reads tokens after {@code past} ones.
   *
   * @return the logits of the last {@code wanted} tokens, one row after another; valid until the
   *     arena closes
   */
  FloatBuffer all(Chunk chunk, Arena memory, RunGuard guard) {
    int asked = chunk.positions().length;
    try (OnnxTensor ids = Ids.tensor(memory, chunk.ids(), 1, chunk.ids().length);
        OnnxTensor positions = Ids.tensor(memory, chunk.positions(), asked)) {
      NativeFloats logits = NativeFloats.allocate(memory, 1, asked, vocabulary());
      try (OnnxTensor tensor = logits.tensor()) {
        var head = new GraphSession.Asked(positions, tensor);
        writing.run(ids, chunk.past(), chunk.ids().length, cache, head, guard);
      }
      return logits.buffer();
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  /**
   * A call's tokens.
   *
   * @param past how many tokens the cache holds before them
   * @param positions which of them get logits, at least one
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on and never compared
  record Chunk(int[] ids, int past, int[] positions) {}

  /** Only between runs: closing during one would crash the process. */
  @Override
  public void close() {
    idTensor.close();
    firstPosition.close();
    single.tensor().close();
    cache.close();
    arena.close();
    writing.close();
    reading.ifPresent(GraphSession::close);
  }
}

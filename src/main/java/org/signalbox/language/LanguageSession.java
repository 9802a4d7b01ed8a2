package org.signalbox.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The native side of a model: graphs that write, with or without one that reads many tokens faster,
 * and the memory of keys and values that they share.
 */
final class LanguageSession implements AutoCloseable {
  /** Fewer tokens are read by the writing session itself. */
  private static final int WORTH_READING = 10;

  private final List<GraphSession> sessions;
  private final GraphChain writing;
  private Optional<GraphChain> reading = Optional.empty();
  private boolean readsToTheEnd;
  private final KvCache cache;
  private final Arena arena = Arena.ofShared();
  private final LongBuffer id;
  private final OnnxTensor idTensor;
  private final OnnxTensor firstPosition;
  private final NativeFloats single;

  /**
   * @param parts run one after another, the last one with a head; closed with this
   * @param context the most positions
   * @param scales what a byte of keys and values stands for; empty when they are floats
   */
  LanguageSession(List<GraphSession> parts, int context, Optional<KvScales> scales) {
    sessions = new ArrayList<>(parts);
    writing = new GraphChain(parts);
    cache = new KvCache(writing.shape(context), scales);
    try {
      id = Ids.longs(arena, 0);
      idTensor = Ids.tensor(id, 1, 1);
      firstPosition = Ids.tensor(arena, new int[1], 1);
      single = NativeFloats.allocate(arena, 1, 1, writing.vocabulary());
    } catch (OrtException e) {
      throw new IllegalStateException("a tensor over our own memory could not be made", e);
    }
  }

  /**
   * Lets long texts be read by another session from now on, up to the head where that can follow
   * it; it is closed with this.
   */
  void readWith(GraphSession session) {
    sessions.add(session);
    GraphSession head = writing.parts().getLast();
    readsToTheEnd = head.follows(session);
    reading =
        Optional.of(new GraphChain(readsToTheEnd ? List.of(session, head) : List.of(session)));
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
    if (readsToTheEnd && ids.length >= WORTH_READING) {
      last(reading.orElseThrow(), ids, past, guard);
    } else if (reading.isPresent() && before >= WORTH_READING) {
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
      run(writing, new GraphChain.Stretch(idTensor, past, 1), firstPosition, guard);
    } else {
      last(writing, ids, past, guard);
    }
  }

  private void last(GraphChain graphs, int[] ids, int past, RunGuard guard) {
    try (Arena memory = Arena.ofConfined();
        OnnxTensor tensor = Ids.tensor(memory, ids, 1, ids.length);
        OnnxTensor position = Ids.tensor(memory, new int[] {ids.length - 1}, 1)) {
      run(graphs, new GraphChain.Stretch(tensor, past, ids.length), position, guard);
    } catch (OrtException e) {
      throw guard.failure(e);
    }
  }

  private void run(
      GraphChain graphs, GraphChain.Stretch stretch, OnnxTensor position, RunGuard guard) {
    graphs.run(stretch, new GraphChain.Asked(position, single.tensor()), cache, guard);
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
        writing.run(
            new GraphChain.Stretch(ids, chunk.past(), chunk.ids().length),
            new GraphChain.Asked(positions, tensor),
            cache,
            guard);
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
    sessions.forEach(GraphSession::close);
  }
}

package org.signalbox.language;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.signalbox.engine.Progress;
import org.signalbox.task.ProblemException;

/**
 * Reads token sequences and reuses what it has already read: only what follows the longest common
 * prefix with the previous sequence is computed.
 */
final class Decoder {
  private static final int CHUNK = 128;
  private static final int SCORED_CHUNK = 128;

  private final LanguageSession session;
  private final int context;
  private int[] read = new int[64];
  private int length;

  Decoder(LanguageSession session, int context) {
    this.session = session;
    this.context = context;
  }

  int context() {
    return context;
  }

  int vocabulary() {
    return session.vocabulary();
  }

  /** Receives the logits after each scored token; the array is reused. */
  @FunctionalInterface
  interface PositionSink {
    void at(int position, float[] logits);
  }

  /**
   * Makes the memory hold exactly these tokens.
   *
   * @return the logits after the last
   * @throws ProblemException when they are more than the context
   */
  float[] read(int[] ids, RunGuard guard, Progress progress) {
    requireRoom(ids.length);
    int from = keep(ids, ids.length - 1);
    float[] logits = new float[session.vocabulary()];
    int start = from;
    while (from < ids.length) {
      int to = Math.min(ids.length, from + CHUNK);
      int[] chunk = Arrays.copyOfRange(ids, from, to);
      if (to < ids.length) {
        session.read(chunk, from, guard);
      } else {
        session.last(chunk, from, guard, logits);
      }
      remember(ids, from, to);
      from = to;
      progress.done((double) (from - start) / (ids.length - start));
    }
    return logits;
  }

  /** Reads a few more tokens and fills the logits after them. */
  void append(int[] ids, RunGuard guard, float[] logits) {
    requireRoom(length + ids.length);
    session.last(ids, length, guard, logits);
    remember(ids, 0, ids.length);
  }

  /** Forgets all but the first so many tokens. */
  void rewind(int tokens) {
    length = Math.min(length, tokens);
  }

  /** Reads the tokens and tells the logits after each from position {@code first} on. */
  void score(int[] ids, int first, RunGuard guard, PositionSink sink) {
    requireRoom(ids.length);
    int from = keep(ids, first);
    float[] logits = new float[session.vocabulary()];
    while (from < ids.length) {
      int to = Math.min(ids.length, from + SCORED_CHUNK);
      int skipped = Math.clamp((long) first - from, 0, to - from - 1);
      int[] asked = IntStream.range(skipped, to - from).toArray();
      try (Arena memory = Arena.ofConfined()) {
        FloatBuffer rows =
            session.all(
                new LanguageSession.Chunk(Arrays.copyOfRange(ids, from, to), from, asked),
                memory,
                guard);
        remember(ids, from, to);
        for (int i = 0; i < asked.length; i++) {
          if (from + asked[i] >= first) {
            rows.get(i * logits.length, logits);
            sink.at(from + asked[i], logits);
          }
        }
      }
      from = to;
    }
  }

  private void requireRoom(int tokens) {
    if (tokens > context) {
      throw ProblemException.of("SB-LANGUAGE-06", tokens, context);
    }
  }

  /** Forgets what differs; at least the tokens from {@code atMost} on are read again. */
  private int keep(int[] ids, int atMost) {
    int differs = Arrays.mismatch(read, 0, length, ids, 0, ids.length);
    int common = differs < 0 ? length : differs;
    length = Math.max(0, Math.min(common, atMost));
    return length;
  }

  private void remember(int[] ids, int from, int to) {
    for (int i = from; i < to; i++) {
      remember(ids[i]);
    }
  }

  private void remember(int id) {
    if (length == read.length) {
      read = Arrays.copyOf(read, 2 * length);
    }
    read[length++] = id;
  }
}

package org.signalbox.language;

import java.util.function.BiConsumer;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.Ticker;

/** Measures how long a loaded model goes on after a cancel from another thread. */
public final class CancelBench {
  /** Cancels of one phase, spread over its whole length. */
  private static final int TIMES = 10;

  private static final int READ = 1024;
  private static final int WRITTEN = 48;

  private final LanguageModel model;
  private final Ticker ticker;
  private final BiConsumer<Long, Runnable> later;

  /**
   * @param later runs something on another thread after so many nanoseconds
   */
  public CancelBench(LanguageModel model, Ticker ticker, BiConsumer<Long, Runnable> later) {
    this.model = model;
    this.ticker = ticker;
    this.later = later;
  }

  /** What is cancelled. */
  public enum Phase {
    /** A prompt of 1,024 tokens being read. */
    READING,
    /** Tokens being written one after another. */
    WRITING
  }

  /** The longest of ten cancels, in milliseconds from the cancel until the caller is free. */
  public double longest(Phase phase) {
    long start = ticker.nanos();
    run(phase, new Cancellation());
    long whole = ticker.nanos() - start;
    double longest = 0;
    for (int i = 0; i < TIMES; i++) {
      longest = Math.max(longest, cancelled(phase, whole * (2 * i + 1) / (2 * TIMES)));
    }
    return longest;
  }

  /** 0 when the work was done before the cancel came. */
  private double cancelled(Phase phase, long after) {
    Cancellation cancellation = new Cancellation();
    long[] asked = new long[1];
    later.accept(
        after,
        () -> {
          asked[0] = ticker.nanos();
          cancellation.cancel();
        });
    try {
      run(phase, cancellation);
      return 0;
    } catch (CancelledException e) {
      return (ticker.nanos() - asked[0]) / 1e6;
    }
  }

  private void run(Phase phase, Cancellation cancellation) {
    model.exclusively(
        cancellation,
        reading -> {
          int length = phase == Phase.READING ? READ : LanguageBench.PROMPT;
          reading.decoder().rewind(phase == Phase.READING ? 0 : length);
          float[] logits = reading.logitsAfter(LanguageBench.prose(reading.tokenizer(), length));
          int written = phase == Phase.READING ? 0 : WRITTEN;
          for (int i = 0; i < written; i++) {
            int id = Logits.argmax(logits);
            reading.decoder().append(new int[] {id}, reading.guard(), logits);
          }
          return length;
        });
  }
}

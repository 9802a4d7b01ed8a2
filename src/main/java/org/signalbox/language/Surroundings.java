package org.signalbox.language;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.signalbox.engine.Ticker;
import org.signalbox.task.Problem;

/**
 * What a model gets from the machine that it runs on.
 *
 * @param cache the user's folder of derived files; it need not be there yet
 * @param background where loading goes on while the first answer is already being written
 * @param notices takes what the user should know although everything goes on
 */
public record Surroundings(
    Path cache, Machine machine, Background background, Ticker ticker, Consumer<Problem> notices) {
  /** What the choice of form depends on. */
  public interface Machine {
    /** Name and instruction sets; what was derived for another processor is derived anew. */
    String processor();

    /** Bytes of memory that programs can still get without swapping. */
    long freeBytes();

    /** From now on the load counts for {@link #busy}. */
    default void watch() {}

    /** Whether other programs have kept the processors busy since {@link #watch}. */
    boolean busy();

    /** Whether something is timed here now, which work that can wait must not disturb. */
    default boolean timing() {
      return false;
    }
  }

  /** Starts work elsewhere and returns at once. */
  @FunctionalInterface
  public interface Background {
    void start(Runnable work);
  }
}

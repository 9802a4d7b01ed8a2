package org.signalbox.language;

/** How much memory a loaded model may take. */
public enum Footprint {
  /** Two sessions, one that reads and one that writes, when the machine has room for both. */
  BY_FREE_MEMORY,
  /** Two sessions. */
  FAST,
  /** One session: the same texts, read at a third of the speed. */
  SPARING;

  /** Beyond the weights: the runtime, its working memory, keys and values of a usual context. */
  private static final long BESIDES = 256L << 20;

  /**
   * @param weights bytes of the stored model
   * @param free bytes that programs can still get
   */
  public Footprint chosen(long weights, long free) {
    return switch (this) {
      case FAST, SPARING -> this;
      case BY_FREE_MEMORY -> free < needed(weights) ? SPARING : FAST;
    };
  }

  /** What the fast form should find free: it holds the weights twice and reads them once more. */
  public static long needed(long weights) {
    return 3 * weights + BESIDES;
  }
}

package org.signalbox.language;

/**
 * How a model is to be loaded.
 *
 * @param threads for the native library, at least 1
 */
public record Loading(int threads, Precision precision, Footprint footprint) {
  public Loading {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
  }

  /** The fast products, in the form that the free memory allows. */
  public static Loading usual(int threads) {
    return new Loading(threads, Precision.FAST, Footprint.BY_FREE_MEMORY);
  }
}

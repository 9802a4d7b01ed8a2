package org.signalbox.language;

/**
 * How a model is to be loaded.
 *
 * @param threads for the native library, at least 1
 */
public record Loading(int threads, Precision precision, Footprint footprint, FirstUse firstUse) {
  /** What comes first on a machine where the model was never used. */
  public enum FirstUse {
    /** It is prepared for the processor, so that every answer is made in the same form. */
    PREPARING,
    /** It answers in the form that it is stored in, and is prepared while nobody asks. */
    ANSWERING
  }

  public Loading {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
  }

  public Loading(int threads, Precision precision, Footprint footprint) {
    this(threads, precision, footprint, FirstUse.PREPARING);
  }

  /** The fast products, in the form that the free memory allows. */
  public static Loading usual(int threads) {
    return new Loading(threads, Precision.FAST, Footprint.BY_FREE_MEMORY);
  }

  /** The same with this first. */
  public Loading first(FirstUse use) {
    return new Loading(threads, precision, footprint, use);
  }
}

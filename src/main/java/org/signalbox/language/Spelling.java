package org.signalbox.language;

/** What the smallest parts of a vocabulary are. */
sealed interface Spelling {
  /**
   * Bytes, written with {@link ByteAlphabet} (GPT-2, Llama 3, Qwen).
   *
   * @param words cuts the text; merges stay inside a cut
   */
  record Bytes(Pretokenizer words, Composition composition, Whole whole) implements Spelling {}

  /**
   * Characters, with a lower bar for each space and bytes for characters that have no piece
   * (SentencePiece: Kudo and Richardson 2018; Llama 2, Gemma).
   */
  record Pieces(Prefix prefix) implements Spelling {}

  /** Whether letters and their accents are put together first (Unicode NFC). */
  enum Composition {
    AS_IS,
    COMPOSED
  }

  /** What is done with a word that is a token as a whole. */
  enum Whole {
    /** It is built by merges like any other. */
    MERGED,
    /** It is taken at once. */
    TAKEN
  }

  /** Where a space is put before a text that has none. */
  enum Prefix {
    NEVER,
    /** At the very beginning. */
    FIRST,
    /** There and after each special token. */
    ALWAYS
  }
}

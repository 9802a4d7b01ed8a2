package org.signalbox.task;

import java.util.List;

/**
 * What an answer rests on.
 *
 * @param quotes sentences of the sources, the most fitting first; none where nothing fits or where
 *     there were no sources
 * @param words the words of the answer in their order; none where there were no sources
 */
public record Grounds(List<Quote> quotes, List<Word> words) {
  public Grounds {
    quotes = List.copyOf(quotes);
    words = List.copyOf(words);
  }

  /** Of an answer without sources. */
  public static Grounds none() {
    return new Grounds(List.of(), List.of());
  }

  /** The share of the words with a meaning of their own that the sources hold; NaN without any. */
  public double supported() {
    long telling = words.stream().filter(w -> w.support() != Support.COMMON).count();
    long held = words.stream().filter(w -> w.support() == Support.SOURCE).count();
    return telling == 0 ? Double.NaN : (double) held / telling;
  }

  /**
   * A sentence, as it stands in a source.
   *
   * @param document its id
   * @param from index of the sentence's first character in the document's text
   * @param to index after its last one
   * @param score how well it fits the question, from 0 to 1
   */
  public record Quote(String document, String sentence, int from, int to, double score) {
    public Quote {
      if (from < 0 || to - from != sentence.length()) {
        throw new IllegalArgumentException(
            "characters " + from + " to " + to + " for " + sentence.length());
      }
    }
  }

  /**
   * A word of the answer.
   *
   * @param from index of its first character in the answer's text
   * @param to index after its last one
   * @param logProbability natural logarithm of the model's probability of the tokens it is made of;
   *     NaN where no model wrote it
   */
  public record Word(int from, int to, Support support, double logProbability) {}

  /** Where a word comes from. */
  public enum Support {
    /** It stands in a quoted sentence, in this form or another. */
    SOURCE,
    /** It stands in the question only. */
    QUESTION,
    /** It has no meaning of its own, such as "the". */
    COMMON,
    /** Neither holds it: the model's own, to be doubted. */
    NONE
  }
}

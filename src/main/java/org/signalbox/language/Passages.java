package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Document;

/**
 * Long documents in parts that the encoder can read whole. The rule: neighbouring sentences of one
 * document up to 100 words (the encoder's 256 word pieces hold about 180); each part begins with
 * the last sentence of the one before, so that nothing is cut between two sentences that need each
 * other. A longer sentence is a part alone.
 */
final class Passages {
  private static final int MOST_WORDS = 100;

  /** So many words are read whole. */
  private static final int WHOLE = 180;

  private Passages() {}

  /**
   * @param sentences in the documents' order
   * @return for each part the indices of its sentences, without a gap
   */
  static List<List<Integer>> of(List<Sentence> sentences) {
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> part = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int more = words(sentences.get(i));
      boolean other =
          !part.isEmpty()
              && sentences.get(part.getLast()).document() != sentences.get(i).document();
      if (other || words + more > MOST_WORDS && !part.isEmpty()) {
        parts.add(List.copyOf(part));
        int last = part.getLast();
        part.clear();
        words = 0;
        int repeated = words(sentences.get(last));
        if (!other && repeated + more <= MOST_WORDS) {
          part.add(last);
          words = repeated;
        }
      }
      part.add(i);
      words += more;
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  /** The document whole when it is short enough, else its parts; at least one. */
  static List<String> of(Document document) {
    if (words(document.text()) <= WHOLE) {
      return List.of(document.text());
    }
    List<Sentence> sentences = Sentence.of(List.of(document));
    List<String> parts = of(sentences).stream().map(part -> text(sentences, part)).toList();
    return parts.isEmpty() ? List.of(document.text()) : parts;
  }

  private static int words(Sentence sentence) {
    return words(sentence.text());
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** The text of a part, on one line. */
  static String text(List<Sentence> sentences, List<Integer> part) {
    return String.join(" ", part.stream().map(i -> sentences.get(i).line()).toList());
  }
}

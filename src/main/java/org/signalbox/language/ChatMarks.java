package org.signalbox.language;

import org.signalbox.task.ProblemException;

/**
 * The special tokens of the ChatML template.
 *
 * @param start opens a turn
 * @param end closes a turn
 * @param endOfText closes a document
 */
record ChatMarks(int start, int end, int endOfText) {
  static ChatMarks of(Vocabulary vocabulary) {
    return new ChatMarks(
        id(vocabulary, "<|im_start|>"),
        id(vocabulary, "<|im_end|>"),
        id(vocabulary, "<|endoftext|>"));
  }

  private static int id(Vocabulary vocabulary, String token) {
    return vocabulary
        .id(token)
        .filter(vocabulary.special()::contains)
        .orElseThrow(() -> ProblemException.of("SB-LANGUAGE-10", token));
  }

  /** Whether the model says with this token that it has finished. */
  boolean ends(int id) {
    return id == end || id == endOfText;
  }
}

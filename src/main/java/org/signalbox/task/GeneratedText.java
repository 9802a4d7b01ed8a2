package org.signalbox.task;

import java.util.List;

/**
 * @param tokens what was written, token by token
 * @param promptTokens length of the prompt with its template
 * @param grounds what the text rests on, where the task named sources
 */
public record GeneratedText(
    String text, List<Token> tokens, Stop stop, int promptTokens, Grounds grounds)
    implements Answer {
  public GeneratedText {
    tokens = List.copyOf(tokens);
  }

  /** A text that names no sources. */
  public GeneratedText(String text, List<Token> tokens, Stop stop, int promptTokens) {
    this(text, tokens, stop, promptTokens, Grounds.none());
  }

  /** The same text with what it rests on. */
  public GeneratedText withGrounds(Grounds other) {
    return new GeneratedText(text, tokens, stop, promptTokens, other);
  }

  /**
   * @param logProbability natural logarithm of the model's probability of this token
   */
  public record Token(int id, String piece, double logProbability) {}

  /** Why the writing ended. */
  public enum Stop {
    END,
    LENGTH,
    SEQUENCE,
    /** Nothing was written, since no source answers the question. */
    ABSTAINED
  }
}

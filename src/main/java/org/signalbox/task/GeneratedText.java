package org.signalbox.task;

import java.util.List;

/**
 * @param tokens what was written, token by token
 * @param promptTokens length of the prompt with its template
 */
public record GeneratedText(String text, List<Token> tokens, Stop stop, int promptTokens)
    implements Answer {
  public GeneratedText {
    tokens = List.copyOf(tokens);
  }

  /**
   * @param logProbability natural logarithm of the model's probability of this token
   */
  public record Token(int id, String piece, double logProbability) {}

  /** Why the writing ended. */
  public enum Stop {
    END,
    LENGTH,
    SEQUENCE
  }
}

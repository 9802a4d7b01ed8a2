package org.signalbox.language;

import java.util.List;

/**
 * What is to be written.
 *
 * @param turns the conversation so far; the assistant's answer is to be written
 * @param maxTokens at most so many tokens
 * @param stops the text ends before the first of these
 */
public record Writing(List<ChatTurn> turns, int maxTokens, List<String> stops, Sampling sampling) {
  public Writing {
    turns = List.copyOf(turns);
    stops = List.copyOf(stops);
    if (maxTokens < 1) {
      throw new IllegalArgumentException("tokens to write: " + maxTokens);
    }
  }

  /** A single question without stop sequences. */
  public static Writing of(String prompt, int maxTokens, Sampling sampling) {
    return new Writing(
        List.of(new ChatTurn(ChatTurn.Role.USER, prompt)), maxTokens, List.of(), sampling);
  }
}

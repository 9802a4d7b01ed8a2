package org.signalbox.task;

import java.util.Optional;

/**
 * Write a text.
 *
 * @param system the instruction above the conversation; empty for the model's own
 * @param prompt what the user typed or pasted, as plain text
 * @param reference a text that a good answer would match, where one is known
 * @param maxTokens at most so many tokens are written
 */
public record GenerationTask(
    String name, String system, String prompt, Optional<String> reference, int maxTokens)
    implements TextTask {
  public GenerationTask {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("tokens to write: " + maxTokens);
    }
  }

  @Override
  public ProblemType problemType() {
    return ProblemType.TEXT_GENERATION;
  }

  /** The same task with the text that a good answer would match. */
  public GenerationTask withReference(String text) {
    return new GenerationTask(name, system, prompt, Optional.of(text), maxTokens);
  }
}

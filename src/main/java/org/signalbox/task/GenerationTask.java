package org.signalbox.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Write a text.
 *
 * @param system the instruction above the conversation; empty for the model's own
 * @param prompt what the user typed or pasted, as plain text
 * @param reference a text that a good answer would match, where one is known
 * @param maxTokens at most so many tokens are written
 * @param brief the sources that the answer may use, and its form
 */
public record GenerationTask(
    String name,
    String system,
    String prompt,
    Optional<String> reference,
    int maxTokens,
    Brief brief)
    implements TextTask {
  public GenerationTask {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("tokens to write: " + maxTokens);
    }
  }

  /** A task without sources. */
  public GenerationTask(
      String name, String system, String prompt, Optional<String> reference, int maxTokens) {
    this(name, system, prompt, reference, maxTokens, new Brief.Open());
  }

  @Override
  public ProblemType problemType() {
    return ProblemType.TEXT_GENERATION;
  }

  /** The same task with the text that a good answer would match. */
  public GenerationTask withReference(String text) {
    return with(Optional.of(text));
  }

  /** The same task without it, as an engine may see it. */
  public GenerationTask withoutReference() {
    return with(Optional.empty());
  }

  private GenerationTask with(Optional<String> other) {
    return new GenerationTask(name, system, prompt, other, maxTokens, brief);
  }

  /**
   * The next turn after this one. Where documents are asked, the next question is about the same
   * documents and stands for itself.
   *
   * @param answer what this one was answered with
   */
  public GenerationTask followed(String answer, String question) {
    Brief next =
        switch (brief) {
          case Brief.Open _ -> said(List.of(), prompt, answer);
          case Brief.Conversation talk -> said(talk.before(), prompt, answer);
          case Brief.Summary summary ->
              said(List.of(), prompt + "\n\n" + summary.source().text(), answer);
          case Brief.Sourced _, Brief.Structured _ -> brief;
        };
    return new GenerationTask(name, system, question, Optional.empty(), maxTokens, next);
  }

  private static Brief said(List<Exchange> before, String question, String answer) {
    List<Exchange> all = new ArrayList<>(before);
    all.add(new Exchange(question, answer));
    return new Brief.Conversation(all);
  }

  /** The same task with other sources or another form. */
  public GenerationTask withBrief(Brief other) {
    return new GenerationTask(name, system, prompt, reference, maxTokens, other);
  }
}

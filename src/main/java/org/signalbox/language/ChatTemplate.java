package org.signalbox.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Turns conversations into prompts, by the model's own template where it has one. */
final class ChatTemplate {
  private final ChatForm form;
  private final ChatMarks marks;
  private final Optional<Problem> remark;

  private ChatTemplate(ChatForm form, ChatMarks marks, Optional<Problem> remark) {
    this.form = form;
    this.marks = marks;
    this.remark = remark;
  }

  /** ChatML where the vocabulary has its marks, else a plain script. */
  ChatTemplate(Tokenizer tokenizer) {
    this(usual(tokenizer), ChatMarks.of(tokenizer.vocabulary()), Optional.empty());
  }

  /** The template of a model's folder; where it isn't understood, ChatML or a plain script. */
  static ChatTemplate read(Path folder, Tokenizer tokenizer) {
    return of(TokenizerConfig.read(folder), tokenizer);
  }

  static ChatTemplate of(TokenizerConfig config, Tokenizer tokenizer) {
    ChatMarks marks = ChatMarks.of(tokenizer.vocabulary()).with(config.ends(tokenizer));
    if (config.template().isEmpty()) {
      return new ChatTemplate(usual(tokenizer), marks, Optional.empty());
    }
    try {
      JinjaChat chat = new JinjaChat(config.template().get(), tokenizer, config.tokens());
      return new ChatTemplate(chat, marks, Optional.empty());
    } catch (JinjaException e) {
      Problem remark = Problem.of("SB-LANGUAGE-66", String.valueOf(e.getMessage()));
      return new ChatTemplate(usual(tokenizer), marks, Optional.of(remark));
    }
  }

  private static ChatForm usual(Tokenizer tokenizer) {
    return ChatMl.of(tokenizer).orElseGet(() -> new PlainChat(tokenizer));
  }

  ChatMarks marks() {
    return marks;
  }

  /** Why the model's own template is not used, where it has one. */
  Optional<Problem> remark() {
    return remark;
  }

  /**
   * A conversation that fits.
   *
   * @param ids with the assistant's turn opened
   * @param left how many of the oldest turns are not in it
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on and never compared
  record Fitted(int[] ids, int left) {}

  /** The ids of {@link #fitted}. */
  int[] prompt(List<ChatTurn> conversation, int limit) {
    return fitted(conversation, limit, limit).ids();
  }

  /**
   * Where the conversation is longer than {@code wanted} tokens, the oldest turns go; the system's
   * and the newest stay.
   *
   * @param limit how long these two alone may be
   * @throws ProblemException when even those are too long, or the template refuses the turns
   */
  Fitted fitted(List<ChatTurn> conversation, int wanted, int limit) {
    List<ChatTurn> turns = new ArrayList<>(conversation);
    int first = !turns.isEmpty() && turns.getFirst().role() == ChatTurn.Role.SYSTEM ? 1 : 0;
    int[] ids = encode(turns);
    while (ids.length > wanted && turns.size() > first + 1) {
      turns.remove(first);
      // An answer without its question would stand at the beginning.
      while (turns.size() > first + 1 && turns.get(first).role() == ChatTurn.Role.ASSISTANT) {
        turns.remove(first);
      }
      ids = encode(turns);
    }
    if (ids.length > limit) {
      throw ProblemException.of("SB-LANGUAGE-06", ids.length, limit);
    }
    return new Fitted(ids, conversation.size() - turns.size());
  }

  private int[] encode(List<ChatTurn> turns) {
    try {
      return form.encode(turns);
    } catch (JinjaException e) {
      throw new ProblemException(Problem.of("SB-LANGUAGE-67", String.valueOf(e.getMessage())), e);
    }
  }
}

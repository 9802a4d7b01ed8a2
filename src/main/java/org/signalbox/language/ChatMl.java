package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ChatML as SmolLM2 was taught it. Roles are opened and closed by ids, and every text goes in as
 * plain text, so nothing that a user pastes can open a role.
 */
final class ChatMl implements ChatForm {
  private static final String DEFAULT_SYSTEM =
      "You are a helpful AI assistant named SmolLM, trained by Hugging Face";

  /** The template that says the same, as the files of SmolLM2 hold it. */
  static final String TEMPLATE =
      "{% for message in messages %}"
          + "{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\n"
          + DEFAULT_SYSTEM
          + "<|im_end|>\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\n"
          + "' + message['content'] + '<|im_end|>' + '\n"
          + "'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n"
          + "' }}{% endif %}";

  private final Tokenizer tokenizer;
  private final int start;
  private final int end;

  private ChatMl(Tokenizer tokenizer, int start, int end) {
    this.tokenizer = tokenizer;
    this.start = start;
    this.end = end;
  }

  /** Empty where the vocabulary lacks a mark. */
  static Optional<ChatForm> of(Tokenizer tokenizer) {
    return mark(tokenizer, "<|im_start|>")
        .flatMap(
            start -> mark(tokenizer, "<|im_end|>").map(end -> new ChatMl(tokenizer, start, end)));
  }

  private static Optional<Integer> mark(Tokenizer tokenizer, String token) {
    Vocabulary vocabulary = tokenizer.vocabulary();
    return vocabulary.id(token).filter(vocabulary.special()::contains);
  }

  @Override
  public int[] encode(List<ChatTurn> turns) {
    List<int[]> parts = new ArrayList<>();
    if (turns.isEmpty() || turns.getFirst().role() != ChatTurn.Role.SYSTEM) {
      turn(new ChatTurn(ChatTurn.Role.SYSTEM, DEFAULT_SYSTEM), parts);
    }
    turns.forEach(turn -> turn(turn, parts));
    parts.add(new int[] {start});
    parts.add(tokenizer.encode(ChatTurn.Role.ASSISTANT.word() + "\n"));
    return TokenLists.join(parts.toArray(int[][]::new));
  }

  private void turn(ChatTurn turn, List<int[]> parts) {
    parts.add(new int[] {start});
    parts.add(tokenizer.encode(turn.role().word() + "\n" + turn.text()));
    parts.add(new int[] {end});
    parts.add(tokenizer.encode("\n"));
  }
}

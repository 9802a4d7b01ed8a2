package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.ProblemException;

/**
 * ChatML as SmolLM2 was taught it. Roles are opened and closed by ids, and every text goes in as
 * plain text, so nothing that a user pastes can open a role.
 */
final class ChatTemplate {
  private static final String DEFAULT_SYSTEM =
      "You are a helpful AI assistant named SmolLM, trained by Hugging Face";

  private final Tokenizer tokenizer;
  private final ChatMarks marks;

  ChatTemplate(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    marks = ChatMarks.of(tokenizer.vocabulary());
  }

  ChatMarks marks() {
    return marks;
  }

  /**
   * The ids of the conversation with the assistant's turn opened. Where it is longer than {@code
   * limit}, the oldest turns go; the system's and the newest stay.
   *
   * @throws ProblemException when even those are too long
   */
  int[] prompt(List<ChatTurn> conversation, int limit) {
    List<ChatTurn> turns = new ArrayList<>(conversation);
    if (turns.isEmpty() || turns.getFirst().role() != ChatTurn.Role.SYSTEM) {
      turns.addFirst(new ChatTurn(ChatTurn.Role.SYSTEM, DEFAULT_SYSTEM));
    }
    List<int[]> encoded = new ArrayList<>(turns.stream().map(this::turn).toList());
    int[] opening = opening();
    while (length(encoded) + opening.length > limit && encoded.size() > 2) {
      encoded.remove(1);
    }
    int length = length(encoded) + opening.length;
    if (length > limit) {
      throw ProblemException.of("SB-LANGUAGE-06", length, limit);
    }
    encoded.add(opening);
    return encoded.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private int[] turn(ChatTurn turn) {
    return join(
        new int[] {marks.start()},
        tokenizer.encode(turn.role().word() + "\n" + turn.text()),
        new int[] {marks.end()},
        tokenizer.encode("\n"));
  }

  private int[] opening() {
    return join(new int[] {marks.start()}, tokenizer.encode(ChatTurn.Role.ASSISTANT.word() + "\n"));
  }

  private static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).toArray();
  }

  private static int length(List<int[]> parts) {
    return parts.stream().mapToInt(part -> part.length).sum();
  }
}

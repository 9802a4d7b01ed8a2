package org.signalbox.language;

import java.util.List;
import java.util.stream.IntStream;

/** A conversation as a script, for models that were taught no marks of turns. */
record PlainChat(Tokenizer tokenizer) implements ChatForm {
  @Override
  public int[] encode(List<ChatTurn> turns) {
    StringBuilder script = new StringBuilder();
    for (ChatTurn turn : turns) {
      String speaker =
          switch (turn.role()) {
            case SYSTEM -> "";
            case USER -> "User: ";
            case ASSISTANT -> "Assistant: ";
          };
      script.append(speaker).append(turn.text()).append("\n\n");
    }
    IntStream.Builder ids = IntStream.builder();
    tokenizer.vocabulary().begin().ifPresent(ids::add);
    IntStream.of(tokenizer.encode(script + "Assistant:")).forEach(ids::add);
    return ids.build().toArray();
  }
}

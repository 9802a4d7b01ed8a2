package org.signalbox.language;

import java.util.Locale;

/** One turn of a conversation, as plain text. */
public record ChatTurn(Role role, String text) {
  /** Who speaks. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

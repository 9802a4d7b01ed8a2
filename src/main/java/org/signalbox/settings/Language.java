package org.signalbox.settings;

import java.util.Locale;
import java.util.Optional;

/** The language of the window and of the terminal. */
public enum Language {
  /** The operating system's, where Signalbox speaks it; English elsewhere. */
  SYSTEM,
  ENGLISH,
  GERMAN;

  /**
   * The words and figures of this language.
   *
   * @param system the operating system's locale, whose country stays where its language does
   */
  public Locale locale(Locale system) {
    return switch (this) {
      case SYSTEM -> system.getLanguage().equals("de") ? system : Locale.ENGLISH;
      case ENGLISH -> Locale.ENGLISH;
      case GERMAN -> Locale.GERMANY;
    };
  }

  /**
   * The language behind a code.
   *
   * @param code such as {@code de}, or as {@code LANG} holds it, {@code de_DE.UTF-8}
   * @return empty where Signalbox does not speak it
   */
  public static Optional<Language> of(String code) {
    return switch (code.strip().toLowerCase(Locale.ROOT).split("[_.-]", 2)[0]) {
      case "de" -> Optional.of(GERMAN);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }
}

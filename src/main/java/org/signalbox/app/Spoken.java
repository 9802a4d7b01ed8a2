package org.signalbox.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.signalbox.settings.Language;
import org.signalbox.words.Words;

/**
 * Which language the program speaks.
 *
 * @param system the operating system's locale
 */
record Spoken(Locale system) {
  private static final String OPTION = "--lang";
  private static final String VARIABLE = "SIGNALBOX_LANG";

  /**
   * The language of this start: {@code --lang} before {@code SIGNALBOX_LANG} before what the user
   * chose in the window.
   */
  Locale now(String[] args, Map<String, String> environment, Language kept) {
    return asked(List.of(args))
        .or(() -> Optional.ofNullable(environment.get(VARIABLE)))
        .flatMap(Language::of)
        .orElse(kept)
        .locale(system);
  }

  Words words(Language language) {
    return new Words(language.locale(system), Words.Missing.SHOWS_KEY);
  }

  /** Whether nothing but a language is asked for. */
  static boolean alone(String[] args) {
    boolean joined = args.length == 1 && args[0].startsWith(OPTION + "=");
    boolean apart = args.length == 2 && args[0].equals(OPTION);
    return args.length == 0
        || ((joined || apart) && asked(List.of(args)).flatMap(Language::of).isPresent());
  }

  private static Optional<String> asked(List<String> args) {
    int at = args.indexOf(OPTION);
    if (at >= 0 && at + 1 < args.size()) {
      return Optional.of(args.get(at + 1));
    }
    return args.stream()
        .filter(word -> word.startsWith(OPTION + "="))
        .map(word -> word.substring(OPTION.length() + 1))
        .findFirst();
  }
}

package org.signalbox.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a request in another way. */
final class RequestShaker {
  /** Each pair means the same as an order. */
  private static final List<List<String>> SYNONYMS =
      List.of(
          List.of("predict", "estimate"),
          List.of("forecast", "project"),
          List.of("next", "coming"),
          List.of("classify", "categorise"),
          List.of("summarise", "sum up"),
          List.of("write", "compose"),
          List.of("find", "look for"),
          List.of("draw", "sketch"),
          List.of("nächsten", "kommenden"),
          List.of("vorher", "voraus"),
          List.of("explain", "describe"));

  private static final Pattern LONG_WORD =
      Pattern.compile("(?<![\\p{L}_.])\\p{L}{7,}(?![\\p{L}_.])");
  private static final int LONGEST = 160;

  private RequestShaker() {}

  /** Empty where the change does not apply, or would change more than the words. */
  static Optional<String> shaken(Shake shake, String text) {
    if (text.isBlank() || text.length() > LONGEST || text.contains("\n")) {
      return Optional.empty();
    }
    return switch (shake) {
      case TYPO -> typo(text);
      case CASE -> other(text, text.toLowerCase(Locale.ROOT));
      case POLITE -> Optional.of("Please: " + text.replaceFirst("[.?!]?\\s*$", "") + ending(text));
      case SYNONYM -> synonym(text);
      case ROWS, COLUMNS, DELIMITER, MARK -> Optional.empty();
    };
  }

  private static String ending(String text) {
    return text.strip().endsWith("?") ? "?" : ".";
  }

  /** Two inner letters of the longest word change places; names of columns are left alone. */
  private static Optional<String> typo(String text) {
    Matcher word = LONG_WORD.matcher(text);
    int at = -1;
    int most = 0;
    while (word.find()) {
      boolean longer = word.end() - word.start() > most;
      at = longer ? word.start() + 3 : at;
      most = longer ? word.end() - word.start() : most;
    }
    if (at < 0) {
      return Optional.empty();
    }
    return other(
        text,
        text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
  }

  private static Optional<String> synonym(String text) {
    for (List<String> pair : SYNONYMS) {
      Matcher found = Pattern.compile("(?i)\\b" + pair.getFirst() + "\\b").matcher(text);
      if (found.find()) {
        return Optional.of(found.replaceFirst(pair.getLast()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> other(String text, String changed) {
    return changed.equals(text) ? Optional.empty() : Optional.of(changed);
  }
}

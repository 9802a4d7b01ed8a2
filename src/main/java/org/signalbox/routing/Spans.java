package org.signalbox.routing;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.Timeline.Step;

/** Finds how far ahead a request wants to see. */
final class Spans {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("half", 0),
          Map.entry("ein", 1),
          Map.entry("eine", 1),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("funf", 5),
          Map.entry("sechs", 6),
          Map.entry("sieben", 7),
          Map.entry("acht", 8),
          Map.entry("neun", 9),
          Map.entry("zehn", 10),
          Map.entry("elf", 11),
          Map.entry("zwolf", 12),
          Map.entry("funfzehn", 15),
          Map.entry("achtzehn", 18),
          Map.entry("zwanzig", 20),
          Map.entry("vierundzwanzig", 24),
          Map.entry("dreissig", 30),
          Map.entry("einen", 1),
          Map.entry("einem", 1),
          Map.entry("halbe", 0),
          Map.entry("halbes", 0),
          Map.entry("couple", 2));
  private static final String AMOUNT = "(\\d+|" + String.join("|", NUMBERS.keySet()) + ")";
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\b"
              + AMOUNT
              + "[\\s-]+(?:(?:more|of|full|whole|further|additional|weitere\\w*|ganze\\w*) )?"
              + Cues.UNIT
              + "\\b");
  private static final Pattern NEXT =
      Pattern.compile("\\b(?:next|coming|nachste\\w*|kommende\\w*)\\s+" + Cues.UNIT + "\\b");
  private static final Pattern UNTIL =
      Pattern.compile("\\b(?:until|till|through|up to|to|by|bis)\\s+(?:\\S+\\s+){0,2}?(\\d{4})\\b");
  private static final Pattern BARE =
      Pattern.compile("\\b(?:horizon|next|nachste\\w*)\\s*(?:of|=|:)?\\s*" + AMOUNT + "\\b");

  private static final Pattern TOMORROW =
      Pattern.compile("\\b(?:tomorrow|fur morgen|ubermorgen|(?:bis|und|oder) morgen)\\b");
  private static final Pattern AFTER = Pattern.compile("\\b(?:day after|ubermorgen)\\b");

  private Spans() {}

  /** The span that folded text names. */
  static Optional<Span> in(String folded) {
    Matcher counted = COUNTED.matcher(folded);
    if (counted.find()) {
      return Optional.of(of(number(counted.group(1)), counted.group(2)));
    }
    Matcher next = NEXT.matcher(folded);
    if (next.find()) {
      return Optional.of(of(1, next.group(1)));
    }
    if (TOMORROW.matcher(folded).find()) {
      return Optional.of(new Span(AFTER.matcher(folded).find() ? 2 : 1, Step.DAY));
    }
    Matcher bare = BARE.matcher(folded);
    return bare.find()
        ? Optional.of(new Span(Math.max(1, number(bare.group(1))), Step.INDEX))
        : Optional.empty();
  }

  /** The year up to whose end the request wants to see. */
  static OptionalInt untilYear(String folded) {
    Matcher until = UNTIL.matcher(folded);
    return until.find() ? OptionalInt.of(Integer.parseInt(until.group(1))) : OptionalInt.empty();
  }

  /** Whether a word says how many of the unit behind it, or that it is the next one. */
  static boolean counts(String word) {
    return NUMBERS.containsKey(word)
        || word.matches("\\d{1,4}|next|coming|following|nachste\\w*|kommende\\w*|folgende\\w*");
  }

  private static double number(String word) {
    if (word.startsWith("hal")) {
      return 0.5;
    }
    return NUMBERS.containsKey(word)
        ? NUMBERS.get(word)
        : Double.parseDouble(word.length() > 6 ? word.substring(0, 6) : word);
  }

  private static Span of(double amount, String unit) {
    return switch (unit) {
      case "second", "sekunde" -> new Span(amount, Step.SECOND);
      case "minute" -> new Span(amount, Step.MINUTE);
      case "hour", "stunde" -> new Span(amount, Step.HOUR);
      case "day", "weekday", "tag" -> new Span(amount, Step.DAY);
      case "week", "woche" -> new Span(amount, Step.WEEK);
      case "fortnight" -> new Span(2 * amount, Step.WEEK);
      case "halbjahr", "half-year" -> new Span(6 * amount, Step.MONTH);
      case "vierteljahr" -> new Span(amount, Step.QUARTER);
      case "month", "monat" -> new Span(amount, Step.MONTH);
      case "quarter", "quartal" -> new Span(amount, Step.QUARTER);
      case "year", "jahr" -> new Span(amount, Step.YEAR);
      case "decade" -> new Span(10 * amount, Step.YEAR);
      default -> new Span(amount, unit.matches(".+(day|tag)") ? Step.WORKDAY : Step.INDEX);
    };
  }
}

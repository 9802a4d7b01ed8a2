package org.signalbox.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which reports name a part of a year, or a year of their own: "1. Quartal 2019",
 * "1Q19", "KW 5/2019", "H1 2019", "FY2019", "1998/99".
 */
final class PeriodForms {
  private static final int WEEKS = 52;
  private static final String YEAR = "(?:of |von )?(?<year>\\d{4}|'?\\d\\d)";
  private static final String FULL_YEAR = "(?<year>\\d{4})";
  private static final String GAP = "[\\s,:./'-]*";

  /** What comes between the number of a part and the word for it. */
  private static final String TH = "(?:\\.|st|nd|rd|th)?\\s*";

  private static final List<Form> FORMS =
      List.of(
          new Form("(?:quartal|quarter|qtr|q|k|t|vj)\\.?\\s*", "[1-4]", 4),
          new Form("(?:halbjahr|half|hj|h|s)\\.?\\s*", "[12]", 2),
          new Form("(?:kw|cw|week|woche|wk|w)\\.?\\s*", "[0-5]?\\d", WEEKS),
          new Form("m", "[01]?\\d", 12));

  private static final Pattern ROMAN =
      Pattern.compile("(?<part>i|ii|iii|iv)\\.?(?:\\s*quartal)?[\\s./-]+" + FULL_YEAR);
  private static final Pattern SEASON =
      Pattern.compile(
          "(?<part>spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst)[\\s,/-]+"
              + FULL_YEAR);
  private static final Pattern FISCAL =
      Pattern.compile(
          "(?:fy|gj|wj|sj|ay|fiscal year|financial year|academic year|school year|geschäftsjahr"
              + "|wirtschaftsjahr|schuljahr|saison|season)\\s*(?<year>\\d{4}|'?\\d\\d)"
              + "(?:\\s*[/–-]\\s*(?<next>\\d{4}|\\d\\d))?");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(?<year>\\d{4}|\\d\\d)\\s*[/–-]\\s*(?<next>\\d{4}|\\d\\d)");

  private PeriodForms() {}

  /**
   * A part of a year, written before the year or behind it.
   *
   * @param parts how many a year has
   */
  private record Form(List<Pattern> patterns, int parts) {
    Form(String word, String number, int parts) {
      this(
          List.of(
              Pattern.compile(FULL_YEAR + GAP + word + "(?<part>" + number + ")"),
              Pattern.compile(word + "(?<part>" + number + ")" + GAP + YEAR),
              Pattern.compile("(?<part>" + number + ")" + TH + word + GAP + YEAR)),
          parts);
    }

    Optional<LocalDate> read(String text) {
      return patterns.stream()
          .map(pattern -> pattern.matcher(text))
          .filter(Matcher::matches)
          .findFirst()
          .flatMap(m -> begin(year(m.group("year")), Integer.parseInt(m.group("part")), parts));
    }
  }

  /** The first day of the period that a text names and nothing else. */
  static Optional<LocalDate> begin(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    if (folded.length() < 4 || folded.length() > 24) {
      return Optional.empty();
    }
    return FORMS.stream()
        .flatMap(form -> form.read(folded).stream())
        .findFirst()
        .or(() -> of(ROMAN, folded, m -> begin(year(m.group("year")), roman(m.group("part")), 4)))
        .or(() -> of(SEASON, folded, PeriodForms::season))
        .or(() -> of(FISCAL, folded, PeriodForms::years))
        .or(() -> of(TWO_YEARS, folded, PeriodForms::years));
  }

  /** What is read from a matched text. */
  @FunctionalInterface
  private interface Read {
    Optional<LocalDate> of(Matcher matched);
  }

  private static Optional<LocalDate> of(Pattern pattern, String text, Read read) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? read.of(matcher) : Optional.empty();
  }

  /** A year of its own; where two years are named, the second follows the first. */
  private static Optional<LocalDate> years(Matcher matched) {
    int year = year(matched.group("year"));
    String next = matched.group("next");
    boolean follows =
        next == null || (year + 1) % 100 == Integer.parseInt(next) % 100 && next.length() <= 4;
    return follows ? Optional.of(LocalDate.of(year, 1, 1)) : Optional.empty();
  }

  private static Optional<LocalDate> begin(int year, int part, int parts) {
    if (part < 1 || part > (parts == WEEKS ? WEEKS + 1 : parts)) {
      return Optional.empty();
    }
    // The week with the fourth of January is the first (ISO 8601).
    return Optional.of(
        parts == WEEKS
            ? LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(part - 1L)
            : LocalDate.of(year, (part - 1) * (12 / parts) + 1, 1));
  }

  /** As the weather's seasons begin: in March, June, September and December. */
  private static Optional<LocalDate> season(Matcher matched) {
    int month =
        switch (matched.group("part")) {
          case "spring", "frühling", "frühjahr" -> 3;
          case "summer", "sommer" -> 6;
          case "autumn", "fall", "herbst" -> 9;
          default -> 12;
        };
    return Optional.of(LocalDate.of(year(matched.group("year")), month, 1));
  }

  private static int roman(String part) {
    return Arrays.asList("i", "ii", "iii", "iv").indexOf(part) + 1;
  }

  /** Two digits mean 1970 to 2069. */
  private static int year(String written) {
    String digits = written.startsWith("'") ? written.substring(1) : written;
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
  }
}

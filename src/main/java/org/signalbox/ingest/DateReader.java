package org.signalbox.ingest;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads one cell as a date or a point in time: ISO 8601 and its relatives, days and months in
 * either order, names of months, quarters ({@code 2020Q1}) and ISO weeks ({@code 2020-W05}). One
 * object serves one column.
 */
final class DateReader {
  private static final int LONGEST = 40;

  private final DateOrder order;
  private final ClockReader clock = new ClockReader();
  private String text = "";
  private int at;
  private long day;
  private boolean numeric;
  private char separator;

  DateReader(DateOrder order) {
    this.order = order;
  }

  /** Seconds since 1970-01-01T00:00 as written, without regard to a zone. */
  long seconds() {
    return day * 86_400L + clock.seconds();
  }

  boolean hasTime() {
    return clock.present();
  }

  ClockReader clock() {
    return clock;
  }

  /** Whether day and month are both numbers before the year, so that their order matters. */
  boolean numericOrder() {
    return numeric;
  }

  /** The character between day and month where their order matters. */
  char separator() {
    return separator;
  }

  boolean read(String cell) {
    text = cell.strip();
    at = 0;
    numeric = false;
    clock.clear();
    if (text.length() < 5 || text.length() > LONGEST) {
      return false;
    }
    skipWeekday();
    return date() && (at == text.length() || clock.read(text, at));
  }

  private void skipWeekday() {
    if (letter(0) && text.length() > 8) {
      int end = wordEnd(0);
      String word = text.substring(0, end);
      if (word.matches("(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]*") && MonthNames.month(word) == 0) {
        at = end;
        skip(", .");
      }
    }
  }

  private boolean date() {
    if (letter(at)) {
      return quarterFirst() || monthFirst();
    }
    int start = at;
    int first = number(4);
    int length = at - start;
    if (length == 4) {
      return yearFirst(first);
    }
    return length > 0 && length < 3 && dayFirst(first);
  }

  /** {@code 2020-01-31}, {@code 2020/1}, {@code 2020Q1}, {@code 2020-W05}, {@code 2020 Jan 31}. */
  private boolean yearFirst(int year) {
    char between = peek();
    skip(between == ' ' || between == '-' || between == '/' || between == '.' ? "" + between : "");
    if (letter(at)) {
      return periodOf(year);
    }
    boolean separated = "-/.".indexOf(between) >= 0;
    if (!separated) {
      return compact(year, between);
    }
    int month = number(2);
    if (at < text.length() && text.charAt(at) == between) {
      at++;
      return set(year, month, number(2));
    }
    return between != '.' && at == text.length() && set(year, month, 1);
  }

  /** {@code 20200131} followed by a time; bare digits are left to the column. */
  private boolean compact(int year, char between) {
    int start = at;
    int rest = number(4);
    return Character.isDigit(between)
        && at - start == 4
        && at < text.length()
        && text.charAt(at) == 'T'
        && set(year, rest / 100, rest % 100);
  }

  private boolean periodOf(int year) {
    int end = wordEnd(at);
    String word = text.substring(at, end);
    at = end;
    int month = MonthNames.month(word);
    if (month > 0) {
      skip("-/. ");
      return set(year, month, at < text.length() ? number(2) : 1);
    }
    int period = number(2);
    return at == text.length()
        && switch (word) {
          case "Q", "q" -> quarter(year, period);
          case "W", "w" -> week(year, period);
          case "M", "m" -> set(year, period, 1);
          default -> false;
        };
  }

  /** {@code Q1 2020}. */
  private boolean quarterFirst() {
    if ((text.charAt(at) | 32) != 'q') {
      return false;
    }
    at++;
    int period = number(1);
    skip("-/ ");
    int start = at;
    int year = number(4);
    return at - start == 4 && at == text.length() && quarter(year, period);
  }

  /** {@code Jan 2020}, {@code January 31, 2020}, {@code Jan-20}. */
  private boolean monthFirst() {
    int end = wordEnd(at);
    int month = MonthNames.month(text.substring(at, end));
    at = end;
    char between = peek();
    skip(". -/");
    int start = at;
    int number = number(4);
    if (month == 0 || at == start) {
      return false;
    }
    if (at - start == 4) {
      return set(number, month, 1);
    }
    ordinal();
    int afterDay = at;
    skip(", -/");
    int year = year();
    if (year > 0) {
      return set(year, month, number);
    }
    at = afterDay;
    return between == '-' && at - start == 2 && at == text.length() && set(full(number), month, 1);
  }

  /** {@code 31.1.2020}, {@code 1/31/20}, {@code 31-Jan-2020}, {@code 01/2020}. */
  private boolean dayFirst(int first) {
    ordinal();
    char between = peek();
    if ("./- ".indexOf(between) < 0) {
      return letter(at) && namedMonth(first);
    }
    skip(" ".equals("" + between) ? " " : between + " ");
    if (letter(at)) {
      return namedMonth(first);
    }
    if (between == ' ') {
      return false;
    }
    int start = at;
    int second = number(4);
    if (at - start == 4) {
      return at == text.length() && set(second, first, 1);
    }
    if (at >= text.length() || text.charAt(at) != between || at == start) {
      return false;
    }
    at++;
    skip(" ");
    int year = year();
    numeric = true;
    separator = between;
    boolean dayBefore = between == '.' || order == DateOrder.DAY_FIRST;
    return year > 0 && (dayBefore ? set(year, second, first) : set(year, first, second));
  }

  private boolean namedMonth(int day) {
    int end = wordEnd(at);
    int month = MonthNames.month(text.substring(at, end));
    at = end;
    skip(".,-/ ");
    int year = year();
    return month > 0 && year > 0 && set(year, month, day);
  }

  /** A year of four or two digits, 0 when there is none; two digits mean 1970 to 2069. */
  private int year() {
    int start = at;
    int year = number(4);
    return switch (at - start) {
      case 4 -> year;
      case 2 -> full(year);
      default -> 0;
    };
  }

  private static int full(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private void ordinal() {
    if (letter(at)) {
      int end = wordEnd(at);
      if (text.substring(at, end).matches("(?i)st|nd|rd|th")) {
        at = end;
      }
    }
  }

  private boolean quarter(int year, int quarter) {
    return quarter >= 1 && quarter <= 4 && set(year, 3 * quarter - 2, 1);
  }

  private boolean week(int year, int week) {
    if (week < 1 || week > 53) {
      return false;
    }
    LocalDate fourth = LocalDate.of(year, 1, 4);
    LocalDate monday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
    day = monday.plusWeeks(week - 1L).toEpochDay();
    return true;
  }

  private boolean set(int year, int month, int dayOfMonth) {
    if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1) {
      return false;
    }
    if (dayOfMonth > 28 && dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
      return false;
    }
    day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
    return true;
  }

  private int number(int longest) {
    int value = 0;
    int end = Math.min(text.length(), at + longest);
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = 10 * value + text.charAt(at++) - '0';
    }
    return value;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void skip(String any) {
    while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean letter(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private int wordEnd(int from) {
    int end = from;
    while (letter(end)) {
      end++;
    }
    return end;
  }
}

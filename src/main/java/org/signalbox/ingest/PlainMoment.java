package org.signalbox.ingest;

import java.time.YearMonth;

/** Reads a cell as an ISO date, with or without a time: 2020-01-31, 2020-01-31T10:30:00. */
final class PlainMoment {
  private static final int DATE = 10;
  private static final int MINUTES = 16;
  private static final int SECONDS = 19;

  private long seconds;
  private boolean timed;

  long seconds() {
    return seconds;
  }

  /** Whether the time is another than midnight. */
  boolean timed() {
    return timed;
  }

  boolean read(PlainCells cell) {
    int length = cell.length();
    boolean shaped = length == DATE || length == MINUTES || length == SECONDS;
    if (!shaped || cell.get(4) != '-' || cell.get(7) != '-') {
      return false;
    }
    int year = 100 * pair(cell, 0) + pair(cell, 2);
    int month = pair(cell, 5);
    int day = pair(cell, 8);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
      return false;
    }
    int clock = length == DATE ? 0 : clock(cell, length);
    timed = clock != 0;
    seconds = 86_400L * epochDay(year, month, day) + clock;
    return clock >= 0;
  }

  private static int clock(PlainCells cell, int length) {
    boolean marks =
        (cell.get(10) == 'T' || cell.get(10) == ' ')
            && cell.get(13) == ':'
            && (length == MINUTES || cell.get(16) == ':');
    int hour = pair(cell, 11);
    int minute = pair(cell, 14);
    int second = length == SECONDS ? pair(cell, 17) : 0;
    boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return marks && valid && second >= 0 && second < 60 ? 3600 * hour + 60 * minute + second : -1;
  }

  /** Two digits as a number, a very negative one when they are none. */
  private static int pair(PlainCells cell, int at) {
    int tens = cell.digit(at);
    int ones = cell.digit(at + 1);
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1_000_000;
  }

  private static int lengthOf(int year, int month) {
    return month == 2 ? YearMonth.of(year, 2).lengthOfMonth() : 30 + ((month + (month >> 3)) & 1);
  }

  /** Days since 1970-01-01 in the Gregorian calendar (Hinnant 2021, "chrono-compatible dates"). */
  private static long epochDay(int year, int month, int day) {
    int from = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(from, 400);
    int ofEra = from - 400 * era;
    int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int dayOfEra = 365 * ofEra + ofEra / 4 - ofEra / 100 + ofYear;
    return 146_097L * era + dayOfEra - 719_468;
  }
}

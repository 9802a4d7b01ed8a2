package org.signalbox.routing;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Hours and times of day that stand in a column beside the date. */
final class DayTimes {
  private static final int HOUR = 3600;
  private static final Set<String> NAMES =
      Set.of("hour", "hours", "hr", "h", "he", "stunde", "std", "time", "zeit", "uhrzeit", "clock");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?");

  private DayTimes() {}

  /** Whether a column that is called so holds whole hours from 0 to 24, or times such as 13:45. */
  static boolean in(Trait trait) {
    return Names.last(NAMES, trait.words())
        && trait.distinct() > 1
        && switch (trait.column()) {
          case NumberColumn numbers ->
              Arrays.stream(numbers.values()).allMatch(v -> v >= 0 && v <= 24 && v == Math.rint(v));
          case TextColumn text -> text.levels().stream().allMatch(cell -> seconds(cell) >= 0);
          case TimeColumn _ -> false;
        };
  }

  /** The days with their times; missing where either is. */
  static long[] added(long[] days, Column times) {
    long[] both = days.clone();
    for (int row = 0; row < both.length; row++) {
      long time = at(times, row);
      both[row] =
          both[row] == TimeColumn.MISSING || time < 0 ? TimeColumn.MISSING : both[row] + time;
    }
    return both;
  }

  private static long at(Column times, int row) {
    return times instanceof NumberColumn hours
        ? Double.isNaN(hours.values()[row]) ? -1 : HOUR * (long) hours.values()[row]
        : seconds(times.text(row));
  }

  /** -1 where a cell is no time of day. */
  private static long seconds(String cell) {
    Matcher clock = CLOCK.matcher(cell.strip());
    if (!clock.matches()) {
      return -1;
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    return hour > 24 || minute > 59 || second > 59
        ? -1
        : HOUR * (long) hour + 60L * minute + second;
  }
}

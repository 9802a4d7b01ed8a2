package org.signalbox.view;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signalbox.task.Timeline;

/** Where and how the time of a series is written along an axis. */
final class TimeTicks {
  private static final int ABOUT = 6;

  private TimeTicks() {}

  /**
   * Ticks for observations {@code from} to {@code to}, at turns of the year where there are any.
   */
  static List<Axis.Tick> of(Timeline line, int from, int to, Locale locale) {
    int step = (int) Math.max(1, Math.ceil(Axis.niceStep((to - from) / (double) ABOUT)));
    List<Axis.Tick> ticks = new ArrayList<>();
    if (yearly(line, from, to)) {
      int years = (int) Math.max(1, Math.ceil(span(line, from, to) / ABOUT));
      int seen = Integer.MIN_VALUE;
      for (int i = from; i <= to; i++) {
        int year = line.at(i).getYear();
        boolean turn = i > from && year != line.at(i - 1).getYear();
        if (turn && (seen == Integer.MIN_VALUE || year - seen >= years)) {
          ticks.add(new Axis.Tick(i, Integer.toString(year)));
          seen = year;
        }
      }
      return ticks;
    }
    for (int i = from; i <= to; i += step) {
      ticks.add(new Axis.Tick(i, label(line, i, locale)));
    }
    return ticks;
  }

  private static boolean yearly(Timeline line, int from, int to) {
    return line.step() != Timeline.Step.INDEX && span(line, from, to) >= 3;
  }

  private static double span(Timeline line, int from, int to) {
    return line.at(to).getYear() - line.at(from).getYear();
  }

  /** Germans put a point behind the number of a day. */
  private static String day(Locale locale) {
    return locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
  }

  private static String label(Timeline line, int i, Locale locale) {
    LocalDateTime at = line.at(i);
    return switch (line.step()) {
      case INDEX -> Integer.toString(i + 1);
      case SECOND, MINUTE, HOUR ->
          at.format(DateTimeFormatter.ofPattern(day(locale) + " HH:mm", locale));
      case DAY, WORKDAY, WEEK -> at.format(DateTimeFormatter.ofPattern(day(locale), locale));
      case MONTH, QUARTER -> at.format(DateTimeFormatter.ofPattern("MMM yyyy", locale));
      case YEAR -> Integer.toString(at.getYear());
    };
  }
}

package org.signalbox.ingest;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** How the cells of one column are read in every piece of a table: as those of its head were. */
@FunctionalInterface
interface ColumnReading {
  Typing read(RawColumn raw);

  /**
   * @param misfits levels of the raw column that could not be read
   */
  record Typing(Column column, java.util.BitSet misfits) {}

  static ColumnReading words() {
    return raw -> typing(new TextAttempt(new Levels(raw)));
  }

  static ColumnReading numbers(DecimalMark mark) {
    return raw -> typing(NumberAttempt.of(new Levels(raw), mark));
  }

  private static Typing typing(Attempt attempt) {
    return new Typing(attempt.column(), attempt.misfits());
  }

  /** The reading that makes of the raw column what typing made of it. */
  static ColumnReading like(RawColumn raw, Column typed) {
    return switch (typed) {
      case NumberColumn numbers -> numbers(mark(raw, numbers));
      case TextColumn _ -> words();
      case TimeColumn times -> times(raw, times);
    };
  }

  /** The mark before a fraction with which a column was read. */
  static DecimalMark mark(RawColumn raw, NumberColumn typed) {
    double[] points = NumberAttempt.of(new Levels(raw), DecimalMark.POINT).column().values();
    return Arrays.equals(points, typed.values()) ? DecimalMark.POINT : DecimalMark.COMMA;
  }

  private static ColumnReading times(RawColumn raw, TimeColumn typed) {
    TimeAttempt digits = TimeAttempt.ofDigits(new Levels(raw));
    if (same(digits, typed)) {
      return piece -> typing(TimeAttempt.ofDigits(new Levels(piece)));
    }
    for (DateOrder order : List.of(DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST)) {
      TimeAttempt head = TimeAttempt.of(new Levels(raw), order);
      if (same(head, typed)) {
        return piece -> {
          TimeAttempt times = TimeAttempt.of(new Levels(piece), order);
          return new Typing(times.inZone(head.zone()), times.misfits());
        };
      }
    }
    return words();
  }

  private static boolean same(TimeAttempt attempt, TimeColumn typed) {
    return Arrays.equals(attempt.column(typed.type()).seconds(), typed.seconds());
  }
}

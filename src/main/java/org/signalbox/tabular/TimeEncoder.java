package org.signalbox.tabular;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.task.Column;
import org.signalbox.task.TimeColumn;

/** A date as days since 1970 for trends, and as the parts of the calendar that vary. */
record TimeEncoder(List<Part> parts, List<Slot> slots) implements ColumnEncoder {
  private static final double DAY = 86_400;

  /** What of a date is used. */
  enum Part {
    DAYS("days", at -> at.toEpochSecond(java.time.ZoneOffset.UTC) / DAY),
    YEAR("year", LocalDateTime::getYear),
    MONTH("month", LocalDateTime::getMonthValue),
    DAY_OF_MONTH("day", LocalDateTime::getDayOfMonth),
    WEEKDAY("weekday", at -> at.getDayOfWeek().getValue()),
    HOUR("hour", LocalDateTime::getHour);

    private final String word;
    private final ToDoubleFunction<LocalDateTime> value;

    Part(String word, ToDoubleFunction<LocalDateTime> value) {
      this.word = word;
      this.value = value;
    }
  }

  TimeEncoder {
    parts = List.copyOf(parts);
    slots = List.copyOf(slots);
  }

  static TimeEncoder learn(int source, TimeColumn column, int[] rows) {
    int[] present = Arrays.stream(rows).filter(r -> !column.missing(r)).toArray();
    List<Part> varying =
        Arrays.stream(Part.values()).filter(p -> distinct(p, column, present) > 1).toList();
    List<Slot> slots =
        varying.stream().map(p -> Slot.number(source, column.name() + " " + p.word)).toList();
    return new TimeEncoder(varying, slots);
  }

  private static long distinct(Part part, TimeColumn column, int[] present) {
    return Arrays.stream(present)
        .mapToDouble(r -> part.value.applyAsDouble(column.at(r)))
        .distinct()
        .limit(2)
        .count();
  }

  @Override
  public void encode(Column column, int[] rows, Sheet into) {
    if (column instanceof TimeColumn times) {
      for (int i = 0; i < rows.length; i++) {
        encodeRow(times, rows[i], i, into);
      }
    } else {
      Mismatch.unlessEmpty(column, rows);
      for (int i = 0; i < rows.length; i++) {
        encodeMissing(i, into);
      }
    }
  }

  private void encodeRow(TimeColumn times, int row, int line, Sheet into) {
    if (times.missing(row)) {
      encodeMissing(line, into);
      return;
    }
    LocalDateTime at = times.at(row);
    for (int k = 0; k < parts.size(); k++) {
      into.set(line, k, parts.get(k).value.applyAsDouble(at));
    }
  }

  private void encodeMissing(int line, Sheet into) {
    for (int k = 0; k < parts.size(); k++) {
      into.set(line, k, Double.NaN);
    }
  }
}

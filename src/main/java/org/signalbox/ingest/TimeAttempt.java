package org.signalbox.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.signalbox.task.ColumnType;
import org.signalbox.task.TimeColumn;

/** A column read as dates or points in time with one order of day and month. */
final class TimeAttempt implements Attempt {
  private static final int DAY = 86_400;

  private final Levels levels;
  private final DateReader reader;
  private final long[] seconds;
  private final int[] offsets;
  private final BitSet zones = new BitSet();
  private final BitSet clocked = new BitSet();
  private int fits;
  private int ordered;
  private boolean dashed;
  private boolean timed;

  private TimeAttempt(Levels levels, DateOrder order) {
    this.levels = levels;
    this.reader = new DateReader(order);
    this.seconds = new long[levels.size()];
    this.offsets = new int[levels.size()];
    Arrays.fill(seconds, TimeColumn.MISSING);
  }

  static TimeAttempt of(Levels levels, DateOrder order) {
    var attempt = new TimeAttempt(levels, order);
    for (int code = 0; code < levels.size(); code++) {
      if (!levels.missing(code) && attempt.reader.read(levels.value(code))) {
        attempt.take(code);
      }
    }
    return attempt;
  }

  /** Dates written as eight digits, and years alone, which mean their first day. */
  static TimeAttempt ofDigits(Levels levels) {
    var attempt = new TimeAttempt(levels, DateOrder.DAY_FIRST);
    for (int code = 0; code < levels.size(); code++) {
      String cell = levels.value(code);
      boolean digits = !levels.missing(code) && cell.matches("\\d{4}(\\d{4})?");
      if (digits && attempt.reader.read(dashed(cell))) {
        attempt.take(code);
      }
    }
    return attempt;
  }

  private static String dashed(String digits) {
    String year = digits.substring(0, 4);
    return digits.length() == 4
        ? year + "-01-01"
        : year + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }

  private void take(int code) {
    int count = levels.count(code);
    seconds[code] = reader.seconds();
    fits += count;
    timed |= reader.clock().seconds() != 0;
    if (reader.numericOrder() && reader.separator() != '.') {
      ordered += count;
      dashed |= reader.separator() == '-';
    }
    if (reader.clock().present()) {
      offsets[code] = reader.clock().offset();
      clocked.set(code);
      // Offsets run from -18 to +18 hours in quarters.
      zones.set(72 + reader.clock().offset() / 900);
    }
  }

  /** Whether times of several zones stand in the column. */
  boolean mixedZones() {
    return zones.cardinality() > 1;
  }

  /** How many cells change their meaning with the order of day and month. */
  int ordered() {
    return ordered;
  }

  /** Whether dashes divide such cells; these are day first more often. */
  boolean dashed() {
    return dashed;
  }

  @Override
  public int fits() {
    return fits;
  }

  @Override
  public BitSet misfits() {
    var misfits = new BitSet();
    for (int code = 0; code < seconds.length; code++) {
      misfits.set(code, seconds[code] == TimeColumn.MISSING && !levels.missing(code));
    }
    return misfits;
  }

  @Override
  public TimeColumn column() {
    return column(timed ? ColumnType.DATETIME : ColumnType.DATE);
  }

  /** Seconds east of UTC of the one zone of the column; 0 where it has several or none. */
  int zone() {
    return mixedZones() || zones.isEmpty() ? 0 : (zones.nextSetBit(0) - 72) * 900;
  }

  /** Points in the local time of one zone, whatever zones they are written in. */
  TimeColumn inZone(int zone) {
    int[] codes = levels.raw().codes();
    long[] cells = new long[codes.length];
    for (int row = 0; row < cells.length; row++) {
      int code = codes[row];
      long cell = code < 0 ? TimeColumn.MISSING : seconds[code];
      boolean zoned = cell != TimeColumn.MISSING && offsets[code] != zone && clocked.get(code);
      cells[row] = zoned ? cell - offsets[code] + zone : cell;
    }
    return new TimeColumn(levels.raw().name(), ColumnType.DATETIME, cells);
  }

  TimeColumn column(ColumnType type) {
    int[] codes = levels.raw().codes();
    long[] cells = new long[codes.length];
    for (int row = 0; row < cells.length; row++) {
      long cell = codes[row] < 0 ? TimeColumn.MISSING : local(codes[row]);
      boolean cut = type == ColumnType.DATE && cell != TimeColumn.MISSING;
      cells[row] = cut ? Math.floorDiv(cell, DAY) * DAY : cell;
    }
    return new TimeColumn(levels.raw().name(), type, cells);
  }

  /** As written when the column keeps to one zone, in UTC when it has several. */
  private long local(int code) {
    long cell = seconds[code];
    return cell == TimeColumn.MISSING || !mixedZones() ? cell : cell - offsets[code];
  }

  /**
   * How evenly the rows follow each other: the share of steps that are the most usual one, in days
   * or in months, whichever is larger. The right order of day and month makes a series even.
   */
  double evenness() {
    Map<Long, Integer> days = new HashMap<>();
    Map<Long, Integer> months = new HashMap<>();
    long last = TimeColumn.MISSING;
    int steps = 0;
    for (int code : levels.raw().codes()) {
      long now = code < 0 ? TimeColumn.MISSING : seconds[code];
      if (now == TimeColumn.MISSING) {
        continue;
      }
      if (last != TimeColumn.MISSING) {
        days.merge(now - last, 1, Integer::sum);
        months.merge(month(now) - month(last), 1, Integer::sum);
        steps++;
      }
      last = now;
    }
    int byDay = days.values().stream().mapToInt(n -> n).max().orElse(0);
    months.remove(0L);
    int byMonth = months.values().stream().mapToInt(n -> n).max().orElse(0);
    return steps == 0 ? 0 : (double) Math.max(byDay, byMonth) / steps;
  }

  private static long month(long seconds) {
    var date = java.time.LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
    return date.getDayOfMonth() + 31L * (12L * date.getYear() + date.getMonthValue());
  }
}

package org.signalbox.task;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Dates or points in local time.
 *
 * @param type {@code DATE} or {@code DATETIME}
 * @param seconds since 1970-01-01T00:00 in the column's own local time; {@link #MISSING} where the
 *     cell is missing
 */
public record TimeColumn(String name, ColumnType type, long[] seconds) implements Column {
  public static final long MISSING = Long.MIN_VALUE;

  public TimeColumn {
    if (type != ColumnType.DATE && type != ColumnType.DATETIME) {
      throw new IllegalArgumentException("times can't be of type " + type);
    }
  }

  @Override
  public int rows() {
    return seconds.length;
  }

  @Override
  public boolean missing(int row) {
    return seconds[row] == MISSING;
  }

  /** The point in time of a row that is not missing. */
  public LocalDateTime at(int row) {
    return LocalDateTime.ofEpochSecond(seconds[row], 0, ZoneOffset.UTC);
  }

  @Override
  public String text(int row) {
    if (missing(row)) {
      return "";
    }
    LocalDateTime at = at(row);
    return type == ColumnType.DATE ? at.toLocalDate().toString() : at.toString();
  }

  @Override
  public TimeColumn pick(int[] rows) {
    return new TimeColumn(name, type, Arrays.stream(rows).mapToLong(r -> seconds[r]).toArray());
  }

  @Override
  public TimeColumn masked(BitSet rows) {
    long[] copy = seconds.clone();
    rows.stream().forEach(r -> copy[r] = MISSING);
    return new TimeColumn(name, type, copy);
  }

  @Override
  public int missingCells() {
    int count = 0;
    for (long second : seconds) {
      count += second == MISSING ? 1 : 0;
    }
    return count;
  }

  @Override
  public int distinct() {
    var different = new Different(seconds.length);
    for (long second : seconds) {
      if (second != MISSING) {
        different.add(second);
      }
    }
    return different.size();
  }
}

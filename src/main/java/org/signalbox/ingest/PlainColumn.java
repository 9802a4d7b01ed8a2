package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TimeColumn;

/**
 * The short way for columns that leave no doubt: nothing but plain numbers with a point, or nothing
 * but ISO dates, apart from missing cells. They are read straight from the bytes. Whatever else
 * stands in the column, however rarely, sends it the long way ({@link ColumnTyper}), which gives
 * the same for these.
 */
final class PlainColumn {
  private static final int PROBES = 64;
  private static final int SAMPLES = 40;

  private final String name;
  private final PlainCells cells;
  private final int[] rows;
  private final List<String> samples = new ArrayList<>();
  private final long[] sampled = new long[SAMPLES];
  private int missingWords;

  PlainColumn(String name, PlainCells cells, int[] rows) {
    this.name = name;
    this.cells = cells;
    this.rows = rows;
  }

  /** Empty when the column has to go the long way. */
  Optional<Typed> typed() {
    var number = new PlainNumber();
    if (probe(() -> number.read(cells))) {
      return numbers(number);
    }
    var moment = new PlainMoment();
    return probe(() -> moment.read(cells)) ? moments(moment) : Optional.empty();
  }

  /** Whether cells all over the column can be read, so that reading all is worth its time. */
  private boolean probe(java.util.function.BooleanSupplier reads) {
    int step = Math.max(1, rows.length / PROBES);
    int read = 0;
    for (int i = 0; i < rows.length; i += step) {
      cells.at(rows[i]);
      if (!cells.missing()) {
        if (!reads.getAsBoolean()) {
          return false;
        }
        read++;
      }
    }
    return read > 0;
  }

  private Optional<Typed> numbers(PlainNumber number) {
    double[] values = new double[rows.length];
    var facts = new PlainNumber.Facts();
    for (int i = 0; i < rows.length; i++) {
      cells.at(rows[i]);
      if (number.read(cells)) {
        values[i] = number.value();
        facts.take(number, cells.length());
        sample(Double.doubleToLongBits(values[i]));
      } else if (missing()) {
        values[i] = Double.NaN;
      } else {
        return Optional.empty();
      }
    }
    if (!facts.clear()) {
      return Optional.empty();
    }
    ColumnType type = facts.whole() ? ColumnType.INTEGER : ColumnType.NUMBER;
    Clue clue = facts.marked() ? Clue.mark(DecimalMark.POINT) : Clue.none();
    return Optional.of(typed(new NumberColumn(name, type, values, ""), clue));
  }

  private Optional<Typed> moments(PlainMoment moment) {
    long[] seconds = new long[rows.length];
    boolean timed = false;
    for (int i = 0; i < rows.length; i++) {
      cells.at(rows[i]);
      if (moment.read(cells)) {
        seconds[i] = moment.seconds();
        timed |= moment.timed();
        sample(seconds[i]);
      } else if (missing()) {
        seconds[i] = TimeColumn.MISSING;
      } else {
        return Optional.empty();
      }
    }
    ColumnType type = timed ? ColumnType.DATETIME : ColumnType.DATE;
    return Optional.of(typed(new TimeColumn(name, type, seconds), Clue.none()));
  }

  private Typed typed(Column column, Clue clue) {
    return new Typed(column, new BitSet(), missingWords, false, samples, clue, List.of());
  }

  private boolean missing() {
    boolean missing = cells.missing();
    missingWords += missing && cells.length() > 0 ? 1 : 0;
    return missing;
  }

  private void sample(long value) {
    int known = samples.size();
    if (known == SAMPLES) {
      return;
    }
    for (int i = 0; i < known; i++) {
      if (sampled[i] == value) {
        return;
      }
    }
    sampled[known] = value;
    samples.add(cells.text());
  }
}

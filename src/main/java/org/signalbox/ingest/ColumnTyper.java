package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Problem;

/**
 * Finds the type of a column: the first of truth value, number and time that at least 95 % of its
 * cells are of, else text. Cells of another type become missing, and the caller reports them.
 */
final class ColumnTyper {
  /** The share of cells that decides a column's type. */
  static final double ENOUGH = 0.95;

  private static final int SAMPLES = 40;

  /** A column of truth values has two words in some spellings and some words for "missing". */
  private static final int FEW = 16;

  private final Habits habits;

  ColumnTyper(Habits habits) {
    this.habits = habits;
  }

  Typed type(RawColumn raw, Optional<ColumnType> wanted) {
    return new Run(new Levels(raw)).type(wanted);
  }

  /** The typing of one column. */
  private final class Run {
    private final Levels levels;
    private final List<Problem> doubts = new ArrayList<>();
    private Clue clue = Clue.none();
    private boolean marked;

    Run(Levels levels) {
      this.levels = levels;
    }

    Typed type(Optional<ColumnType> wanted) {
      Attempt attempt = wanted.map(this::forced).orElseGet(this::found);
      Column column = attempt.column();
      if (wanted.isPresent() && attempt instanceof TimeAttempt times) {
        column = times.column(wanted.get());
      }
      return new Typed(
          column, rows(attempt), levels.missingWords(), marked, samples(), clue, doubts);
    }

    private Attempt forced(ColumnType wanted) {
      return switch (wanted) {
        case INTEGER -> numbers().whole();
        case NUMBER -> numbers();
        case BOOLEAN -> BooleanAttempt.forced(levels);
        case DATE, DATETIME -> forcedTimes();
        case TEXT -> new TextAttempt(levels);
      };
    }

    private TimeAttempt forcedTimes() {
      TimeAttempt digits = TimeAttempt.ofDigits(levels);
      return 2 * digits.fits() > levels.valued() ? digits : times();
    }

    private Attempt found() {
      if (levels.valued() == 0) {
        return new TextAttempt(levels);
      }
      if (levels.size() <= FEW) {
        BooleanAttempt truth = BooleanAttempt.of(levels);
        if (truth.certain()) {
          return truth;
        }
      }
      return numbersIfFit().or(this::timesIfFit).orElseGet(this::words);
    }

    private Attempt words() {
      clue = Clue.none();
      marked = false;
      doubts.removeIf(p -> !p.code().equals(Codes.MIXED_UNITS));
      return new TextAttempt(levels);
    }

    private Optional<Attempt> numbersIfFit() {
      if (PeriodCells.months(levels)) {
        return Optional.empty();
      }
      var probe = new NumberReader(DecimalMark.POINT);
      var other = new NumberReader(DecimalMark.COMMA);
      if (!levels.likely(cell -> probe.read(cell) || other.read(cell))) {
        return Optional.empty();
      }
      NumberAttempt numbers = numbers();
      if (!enough(numbers)) {
        if (enough(numbers.withUnits())) {
          doubts.add(Problem.of(Codes.MIXED_UNITS, levels.raw().name()));
        }
        return Optional.empty();
      }
      if (numbers.eightDigits()) {
        TimeAttempt dates = TimeAttempt.ofDigits(levels);
        if (dates.fits() == levels.valued()) {
          return Optional.of(dates);
        }
      }
      boolean codes = numbers.identifiers() || numbers.codesAmongWords();
      return codes ? Optional.of(words()) : Optional.of(numbers);
    }

    private Optional<Attempt> timesIfFit() {
      if (PeriodCells.twoYears(levels)) {
        return Optional.empty();
      }
      var probe = new DateReader(DateOrder.DAY_FIRST);
      var other = new DateReader(DateOrder.MONTH_FIRST);
      if (!levels.likely(cell -> probe.read(cell) || other.read(cell))) {
        return Optional.empty();
      }
      return Optional.<Attempt>of(times()).filter(this::enough);
    }

    private NumberAttempt numbers() {
      NumberAttempt point = NumberAttempt.of(levels, DecimalMark.POINT);
      if (point.certain()) {
        clue = point.marked() ? Clue.mark(DecimalMark.POINT) : Clue.none();
        marked = point.grouped() || !point.unit().isEmpty();
        return point;
      }
      NumberAttempt comma = NumberAttempt.of(levels, DecimalMark.COMMA);
      NumberAttempt chosen;
      if (point.fits() != comma.fits()) {
        DecimalMark mark = point.fits() > comma.fits() ? DecimalMark.POINT : DecimalMark.COMMA;
        chosen = mark == DecimalMark.POINT ? point : comma;
        clue = Clue.mark(mark);
      } else if (sameValues(point, comma)) {
        chosen = point;
      } else {
        clue = new Clue.Open();
        chosen = openMark(point, comma);
      }
      marked = chosen.grouped() || !chosen.unit().isEmpty();
      return chosen;
    }

    private NumberAttempt openMark(NumberAttempt point, NumberAttempt comma) {
      String example = example(point, comma);
      DecimalMark mark = habits.markFor(example);
      // 1.234 is a fraction to nearly everyone; only the other readings are worth a word.
      if (mark != DecimalMark.POINT || example.indexOf('.') < 0) {
        doubts.add(Problem.of(Codes.DECIMAL_MARK, levels.raw().name(), example, "" + mark.mark()));
      }
      return mark == DecimalMark.POINT ? point : comma;
    }

    private String example(NumberAttempt point, NumberAttempt comma) {
      for (int code = 0; code < levels.size(); code++) {
        if (Double.compare(point.value(code), comma.value(code)) != 0) {
          return levels.value(code);
        }
      }
      return "";
    }

    private boolean sameValues(NumberAttempt point, NumberAttempt comma) {
      return example(point, comma).isEmpty();
    }

    private TimeAttempt times() {
      TimeAttempt month = TimeAttempt.of(levels, DateOrder.MONTH_FIRST);
      if (month.fits() == levels.valued() && month.ordered() == 0) {
        return checked(month);
      }
      TimeAttempt day = TimeAttempt.of(levels, DateOrder.DAY_FIRST);
      double better = preference(month, day);
      if (better != 0) {
        clue = Clue.order(better > 0 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        return checked(better > 0 ? month : day);
      }
      clue = new Clue.Open();
      DateOrder order = habits.orderFor(day);
      doubts.add(Problem.of(Codes.DATE_ORDER, levels.raw().name(), order));
      return checked(order == DateOrder.MONTH_FIRST ? month : day);
    }

    /** Above 0 for the month first, below for the day, 0 where the column leaves it open. */
    private static double preference(TimeAttempt month, TimeAttempt day) {
      if (month.fits() != day.fits()) {
        return month.fits() - day.fits();
      }
      double monthly = month.evenness();
      double daily = day.evenness();
      boolean series = Math.max(monthly, daily) >= 0.95 && Math.abs(monthly - daily) > 0.03;
      return series || Math.abs(monthly - daily) > 0.2 ? monthly - daily : 0;
    }

    private TimeAttempt checked(TimeAttempt times) {
      if (times.mixedZones()) {
        doubts.add(Problem.of(Codes.MIXED_ZONES, levels.raw().name()));
      }
      return times;
    }

    private boolean enough(Attempt attempt) {
      return enough(attempt.fits());
    }

    private boolean enough(int fits) {
      return fits > 0 && fits >= ENOUGH * levels.valued();
    }

    private BitSet rows(Attempt attempt) {
      BitSet levelsOff = attempt.misfits();
      var rows = new BitSet();
      int[] codes = levels.raw().codes();
      for (int row = 0; row < codes.length && !levelsOff.isEmpty(); row++) {
        rows.set(row, codes[row] >= 0 && levelsOff.get(codes[row]));
      }
      return rows;
    }

    private List<String> samples() {
      List<String> samples = new ArrayList<>();
      for (int code = 0; code < levels.size() && samples.size() < SAMPLES; code++) {
        if (!levels.missing(code)) {
          samples.add(levels.value(code));
        }
      }
      return samples;
    }
  }
}

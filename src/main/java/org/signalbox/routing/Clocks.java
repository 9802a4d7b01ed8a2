package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Finds columns from which the time of each row can be read. */
final class Clocks {
  private Clocks() {}

  /** Every clock of a table, dates first, years next, mere positions last. */
  static List<Clock> in(List<Trait> traits) {
    var clocks = new ArrayList<Clock>();
    for (Trait trait : traits) {
      if (trait.column() instanceof TimeColumn times && trait.distinct() > 1) {
        clocks.add(new Clock(List.of(trait.name()), times.seconds(), false));
      }
    }
    for (Trait trait : traits) {
      if (trait.distinct() > 1) {
        reading(trait, traits).ifPresent(clocks::add);
      }
    }
    return clocks;
  }

  /** The clock that a user insists on, also when the column is a plain number. */
  static Optional<Clock> insisted(Trait trait, List<Trait> traits) {
    if (trait.column() instanceof TimeColumn times) {
      return Optional.of(new Clock(List.of(trait.name()), times.seconds(), false));
    }
    return reading(trait, traits).or(() -> positions(trait));
  }

  private static Optional<Clock> reading(Trait trait, List<Trait> traits) {
    return switch (trait.column()) {
      case TextColumn text -> Periods.read(text).map(s -> new Clock(names(trait), s, false));
      case NumberColumn numbers -> numbers(trait, numbers, traits);
      case TimeColumn _ -> Optional.empty();
    };
  }

  private static Optional<Clock> numbers(Trait trait, NumberColumn column, List<Trait> traits) {
    double[] values = column.values();
    boolean named = trait.named(Names.TIMES);
    if (named && all(values, i -> whole(values[i]) && within(values[i], 1500, 2200))) {
      return Optional.of(withParts(trait, values, traits));
    }
    if (trait.index() == 0 && consecutiveYears(values)) {
      return Optional.of(new Clock(names(trait), map(values, Periods::year), false));
    }
    if (named && all(values, i -> Periods.compact(values[i]).isPresent())) {
      return Optional.of(
          new Clock(names(trait), map(values, v -> Periods.compact(v).orElseThrow()), false));
    }
    if (named && all(values, i -> within(values[i], 1500, 2200))) {
      return Periods.decimalYears(values).map(s -> new Clock(names(trait), s, false));
    }
    boolean counted = Names.last(Names.POSITIONS, trait.words()) || trait.words().isEmpty();
    return counted && trait.sample().rowNumber() ? positions(trait) : Optional.empty();
  }

  private static Optional<Clock> positions(Trait trait) {
    if (!(trait.column() instanceof NumberColumn numbers)) {
      return Optional.empty();
    }
    return Optional.of(new Clock(names(trait), map(numbers.values(), Math::round), true));
  }

  /** Years with their months, quarters or days where other columns hold these. */
  private static Clock withParts(Trait year, double[] years, List<Trait> traits) {
    Optional<Trait> month = part(traits, "month", "monat", "mm", "mon");
    Optional<Trait> quarter = part(traits, "quarter", "quartal");
    Optional<Trait> day = part(traits, "day", "tag", "dd");
    var parts =
        new Periods.Parts(
            month.map(Trait::column), quarter.map(Trait::column), day.map(Trait::column));
    var names = new ArrayList<>(names(year));
    long[] seconds = map(years, Periods::year);
    for (int row = 0; row < seconds.length; row++) {
      if (seconds[row] != TimeColumn.MISSING) {
        seconds[row] = Periods.date(years[row], parts, row);
      }
    }
    month.or(() -> quarter).ifPresent(t -> names.add(t.name()));
    if (month.isPresent()) {
      day.ifPresent(t -> names.add(t.name()));
    }
    return new Clock(names, seconds, false);
  }

  private static Optional<Trait> part(List<Trait> traits, String... names) {
    return traits.stream()
        .filter(t -> t.words().size() == 1 && Arrays.asList(names).contains(t.words().getFirst()))
        .filter(t -> Periods.parts(t.column()))
        .findFirst();
  }

  private static boolean consecutiveYears(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!within(values[i], 1500, 2200) || i > 0 && values[i] != values[i - 1] + 1) {
        return false;
      }
    }
    return values.length >= 5;
  }

  /** Whether a test holds for every number that is there. */
  private static boolean all(double[] values, IntPredicate test) {
    return IntStream.range(0, values.length).allMatch(i -> Double.isNaN(values[i]) || test.test(i));
  }

  private static boolean whole(double value) {
    return value == Math.rint(value);
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }

  private static long[] map(double[] values, java.util.function.DoubleToLongFunction reading) {
    return Arrays.stream(values)
        .mapToLong(v -> Double.isNaN(v) ? TimeColumn.MISSING : reading.applyAsLong(v))
        .toArray();
  }

  private static List<String> names(Trait trait) {
    return List.of(trait.name());
  }
}

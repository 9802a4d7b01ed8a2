package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToLongFunction;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Finds columns from which the time of each row can be read. */
final class Clocks {
  private Clocks() {}

  /** Every clock of a table, dates first, years next, mere positions last. */
  static List<Clock> in(List<Trait> traits) {
    var clocks = new ArrayList<Clock>();
    for (Trait trait : traits) {
      if (trait.time() && trait.distinct() > 1) {
        clocks.add(withHours(trait, traits).orElseGet(() -> dates(trait)));
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
    return trait.time()
        ? withHours(trait, traits).or(() -> Optional.of(dates(trait)))
        : reading(trait, traits).or(() -> positions(trait));
  }

  private static Clock dates(Trait trait) {
    return clock(trait, false, t -> ((TimeColumn) t.column(trait.name())).seconds());
  }

  /** Days with the hour or the time of day in another column, where days come several times. */
  private static Optional<Clock> withHours(Trait day, List<Trait> traits) {
    boolean several = 2 * day.distinct() <= day.present();
    return traits.stream()
        .filter(t -> several && t != day && DayTimes.in(t))
        .findFirst()
        .map(
            hour ->
                Clock.of(
                    List.of(day.name(), hour.name()),
                    new Table("", List.of(day.column(), hour.column())),
                    false,
                    t ->
                        DayTimes.added(
                            ((TimeColumn) t.column(day.name())).seconds(), t.column(hour.name()))));
  }

  private static Optional<Clock> reading(Trait trait, List<Trait> traits) {
    return switch (trait.column()) {
      case TextColumn text when Periods.all(text) ->
          Optional.of(clock(trait, false, t -> Periods.read((TextColumn) t.column(trait.name()))));
      case TextColumn text when Periods.counted(text) ->
          Optional.of(clock(trait, true, t -> Periods.counts((TextColumn) t.column(trait.name()))));
      case TextColumn _, TimeColumn _ -> Optional.empty();
      case NumberColumn numbers -> numbers(trait, numbers.values(), traits);
    };
  }

  private static Optional<Clock> numbers(Trait trait, double[] values, List<Trait> traits) {
    boolean named = trait.named(Names.TIMES);
    if (named && NumberTimes.all(values, NumberTimes::year)) {
      return Optional.of(withParts(trait, traits));
    }
    if (trait.named(Names.YEARS) && NumberTimes.longYears(values)) {
      return Optional.of(numbered(trait, NumberTimes::anyYear));
    }
    if (trait.index() == 0 && NumberTimes.consecutiveYears(values)) {
      return Optional.of(numbered(trait, NumberTimes::year));
    }
    if (named) {
      return NumberTimes.of(values)
          .map(reading -> numbered(trait, reading))
          .or(() -> counted(trait));
    }
    return counted(trait);
  }

  private static Optional<Clock> counted(Trait trait) {
    boolean counted = Names.last(Names.POSITIONS, trait.words()) || trait.words().isEmpty();
    return counted && trait.sample().rowNumber() ? positions(trait) : Optional.empty();
  }

  private static Optional<Clock> positions(Trait trait) {
    return trait.numeric()
        ? Optional.of(clock(trait, true, t -> map(t, trait.name(), Math::round)))
        : Optional.empty();
  }

  private static Clock numbered(Trait trait, DoubleToLongFunction reading) {
    return clock(trait, false, t -> map(t, trait.name(), reading));
  }

  private static Clock clock(Trait trait, boolean positions, Clock.Reading reading) {
    Table alone = new Table("", List.of(trait.column()));
    return Clock.of(List.of(trait.name()), alone, positions, reading);
  }

  /** Years with their months, quarters or days where other columns hold these. */
  private static Clock withParts(Trait year, List<Trait> traits) {
    Optional<Trait> month = part(traits, "month", "monat", "mm", "mon");
    Optional<Trait> quarter = part(traits, "quarter", "quartal");
    Optional<Trait> day = part(traits, "day", "tag", "dd");
    var names = new ArrayList<>(List.of(year.name()));
    month.or(() -> quarter).ifPresent(t -> names.add(t.name()));
    if (month.isPresent()) {
      day.ifPresent(t -> names.add(t.name()));
    }
    Table table = new Table("", traits.stream().map(Trait::column).toList());
    return Clock.of(
        names,
        table,
        false,
        t ->
            Periods.dates(
                ((NumberColumn) t.column(year.name())).values(),
                new Periods.Parts(
                    month.map(m -> t.column(m.name())),
                    month.isPresent() ? Optional.empty() : quarter.map(q -> t.column(q.name())),
                    month.isPresent() ? day.map(d -> t.column(d.name())) : Optional.empty())));
  }

  private static Optional<Trait> part(List<Trait> traits, String... names) {
    return traits.stream()
        .filter(t -> t.words().size() == 1 && Arrays.asList(names).contains(t.words().getFirst()))
        .filter(t -> Periods.parts(t.column()))
        .findFirst();
  }

  private static long[] map(Table table, String column, DoubleToLongFunction reading) {
    return Arrays.stream(((NumberColumn) table.column(column)).values())
        .mapToLong(v -> Double.isNaN(v) ? TimeColumn.MISSING : reading.applyAsLong(v))
        .toArray();
  }
}

package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TimeColumn;

/** Finds the series that a table holds: one, several side by side, or one under the other. */
final class Layouts {
  /** Averages stand for the rows of one time when at most this share of rows repeats a time. */
  private static final double TOLERATED = 0.05;

  private static final int MOST_GROUP_COLUMNS = 5;

  private Layouts() {}

  /** The best reading of the table as series; empty when there is none. */
  static Optional<Layout> find(List<Trait> traits, Request request) {
    List<Clock> clocks =
        request
            .time()
            .flatMap(name -> named(traits, name))
            .flatMap(t -> Clocks.insisted(t, traits))
            .map(List::of)
            .orElseGet(() -> Clocks.in(traits));
    var found = new ArrayList<Layout>();
    for (Clock clock : clocks) {
      layout(clock, traits, request).ifPresent(found::add);
    }
    return found.stream().max(Comparator.comparingDouble(Layouts::worth));
  }

  /**
   * Numbers without any time, in the order of the rows: a lone column of numbers, or several when
   * the request asks for what comes next.
   */
  static Optional<Layout> byOrder(List<Trait> traits, Ask ask) {
    List<Trait> measures = traits.stream().filter(Trait::measure).toList();
    boolean alone =
        measures.size() == 1
            && traits.stream().allMatch(t -> t.measure() || t.sample().rowNumber() || t.constant());
    boolean asked = ask.weight(Intent.FORECAST) >= 2 && traits.stream().allMatch(Trait::numeric);
    if (measures.isEmpty() || !alone && !asked) {
      return Optional.empty();
    }
    Clock clock = Clock.byOrder(measures.getFirst().column().rows());
    return clock.seconds().length < 3
        ? Optional.empty()
        : Optional.of(new Layout(clock, Grid.positions(clock.seconds()), List.of(), measures, 0));
  }

  private static double worth(Layout layout) {
    return layout.grid().onGrid() * layout.grid().coverage()
        - 2 * layout.duplicates()
        - (layout.clock().positions() ? 0.4 : 0)
        - 0.05 * layout.groups().size();
  }

  static Optional<Trait> named(List<Trait> traits, String name) {
    return traits.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  private static Optional<Layout> layout(Clock clock, List<Trait> traits, Request request) {
    long[] unique = clock.unique();
    Optional<Grid> grid =
        clock.positions() && unique.length >= 3
            ? Optional.of(Grid.positions(unique))
            : Grid.of(unique);
    if (grid.isEmpty()) {
      return Optional.empty();
    }
    List<Trait> groups =
        request
            .id()
            .flatMap(name -> named(traits, name))
            .map(List::of)
            .orElseGet(() -> groups(clock, unique.length, traits));
    List<Trait> measures =
        traits.stream()
            .filter(t -> t.measure() && !clock.columns().contains(t.name()) && !groups.contains(t))
            .filter(t -> !Names.any(Names.PLACES, t.words()))
            .toList();
    if (measures.isEmpty()) {
      return Optional.empty();
    }
    var layout = new Layout(clock, grid.get(), groups, measures, Repeats.share(clock, groups));
    return Optional.of(layout.grid().regular() ? layout : layout.withGrid(longest(layout)));
  }

  /** Where series of several frequencies stand together, the longest tells the steps. */
  private static Grid longest(Layout layout) {
    SeriesRows rows = SeriesRows.of(layout);
    int longest = 0;
    for (int k = 1; k < rows.count(); k++) {
      longest = rows.rows(k).length > rows.rows(longest).length ? k : longest;
    }
    if (!layout.longForm() || rows.count() == 0) {
      return layout.grid();
    }
    long[] own =
        Arrays.stream(rows.rows(longest))
            .mapToLong(row -> layout.clock().seconds()[row])
            .sorted()
            .distinct()
            .toArray();
    return Grid.of(own).filter(Grid::regular).orElse(layout.grid());
  }

  /**
   * The fewest columns that make the times of each series different; none when times already are.
   */
  private static List<Trait> groups(Clock clock, int times, List<Trait> traits) {
    Optional<Trait> standard =
        traits.stream().filter(t -> t.name().equals("unique_id") && t.distinct() > 1).findFirst();
    if (standard.isPresent()) {
      return List.of(standard.get());
    }
    if (clock.present() - times <= TOLERATED * clock.present()) {
      return List.of();
    }
    List<Trait> columns =
        traits.stream()
            .filter(t -> !clock.columns().contains(t.name()) && groupable(t))
            .sorted(Comparator.comparingInt(Trait::distinct))
            .limit(MOST_GROUP_COLUMNS)
            .toList();
    for (Trait trait : columns) {
      if (Repeats.within(clock, List.of(trait), TOLERATED)) {
        return List.of(trait);
      }
    }
    for (Trait first : columns) {
      for (Trait second : columns) {
        boolean pair = second.index() > first.index();
        if (pair && Repeats.within(clock, List.of(first, second), TOLERATED)) {
          return List.of(first, second);
        }
      }
    }
    return List.of();
  }

  private static boolean groupable(Trait trait) {
    int rows = Math.max(1, trait.present());
    boolean repeats = trait.distinct() >= 2 && trait.distinct() <= rows / 3;
    return switch (trait.column()) {
      case TimeColumn _ -> false;
      case NumberColumn n ->
          repeats
              && n.type() == ColumnType.INTEGER
              && (trait.named(Names.IDENTIFIERS) || trait.named(Names.KINDS) || groupNamed(trait));
      default -> repeats && !trait.sentences();
    };
  }

  private static boolean groupNamed(Trait trait) {
    return trait.words().stream()
        .anyMatch(
            w ->
                List.of(
                        "store",
                        "shop",
                        "item",
                        "product",
                        "sensor",
                        "series",
                        "station",
                        "subject",
                        "customer",
                        "site",
                        "region",
                        "chick",
                        "tree",
                        "dept",
                        "filiale")
                    .contains(w));
  }
}

package org.signalbox.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * The classes of a target that is to be told apart rather than measured. AutoGluon's rule (more
 * than 5 or 10 % different numbers make a regression) takes ratings of small tables for amounts;
 * here names, the range and the repetition of whole numbers count as well.
 *
 * @param names in a stable order: numbers by value, words by alphabet
 * @param signal why they are classes
 */
record Classes(List<String> names, Signal signal) {
  private static final int MOST = 1000;

  /** The classes; empty when the target is an amount. */
  static Optional<Classes> of(Trait trait, Ask ask) {
    return switch (trait.column()) {
      case TextColumn text -> Optional.of(new Classes(names(text), signal(trait, 1)));
      case NumberColumn numbers ->
          classWeight(trait, numbers, ask) > 0 && trait.distinct() <= MOST
              ? Optional.of(
                  new Classes(names(numbers), signal(trait, classWeight(trait, numbers, ask))))
              : Optional.empty();
      case TimeColumn _ -> Optional.empty();
    };
  }

  /** Evidence that numbers name classes, in log-odds. */
  static double classWeight(Trait trait, NumberColumn column, Ask ask) {
    if (trait.byHand() && trait.profile().role() == ColumnRole.CATEGORICAL) {
      return 5;
    }
    if (trait.byHand() && trait.profile().role() == ColumnRole.NUMERIC) {
      return -5;
    }
    int distinct = trait.distinct();
    if (distinct == 2) {
      return 3;
    }
    if (column.type() == ColumnType.NUMBER) {
      return -4;
    }
    double weight = distinct <= 3 ? 1.5 : distinct <= 7 ? 0.8 : distinct <= 12 ? 0 : -1.5;
    weight += distinct > 20 ? -2 : 0;
    double[] ends = ends(column.values());
    boolean dense = ends[1] - ends[0] <= 1.5 * distinct && Math.abs(ends[0]) <= 2;
    weight += dense ? 0.7 : -0.7;
    weight += (double) trait.present() / distinct < 5 ? -1.5 : 0;
    weight += Names.any(Names.KINDS, trait.words()) ? 1.5 : 0;
    weight += Names.last(Names.AMOUNTS, trait.words()) ? -2 : 0;
    weight += trait.code() ? 6 : 0;
    weight += column.unit().isEmpty() ? 0 : -3;
    weight += ask.has(Intent.CLASSIFY) ? 3 : 0;
    weight += ask.has(Intent.AMOUNT) ? -2 : 0;
    return weight;
  }

  private static double[] ends(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return new double[] {low, high};
  }

  private static List<String> names(TextColumn column) {
    boolean[] used = new boolean[column.levels().size()];
    Arrays.stream(column.codes()).filter(c -> c >= 0).forEach(c -> used[c] = true);
    return IntStream.range(0, used.length)
        .filter(k -> used[k])
        .mapToObj(k -> column.levels().get(k))
        .sorted(Comparator.comparing(Tokens::fold).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<String> names(NumberColumn column) {
    return Arrays.stream(column.values())
        .filter(v -> !Double.isNaN(v))
        .distinct()
        .sorted()
        .mapToObj(v -> text(column, v))
        .toList();
  }

  /** As the column itself writes the number, so that each row finds its class again. */
  private static String text(Column column, double value) {
    return NumberColumn.of(column.name(), value).text(0);
  }

  private static Signal signal(Trait trait, double weight) {
    String found = Integer.toString(trait.distinct());
    return new Signal("classes", found, weight, Problem.of("SB-ROUTING-67", trait.name(), found));
  }
}

package org.signalbox.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * How well one column alone tells the target, on rows that it was not learned from: by the nearest
 * value among numbers, by the same word among words; a missing cell counts as a value of its own.
 * Scores are 0 for guessing and 1 for perfect: Cohen's kappa against the largest class, or R
 * squared.
 */
final class OneColumn {
  /** Rows looked at, so that a wide table stays quick. */
  private static final int MOST = 1000;

  private final int[] learned;
  private final int[] held;
  private final double[] values;
  private final boolean amounts;
  private final double usual;

  private OneColumn(int[] rows, double[] values, boolean amounts) {
    this.learned = every(rows, 0);
    this.held = every(rows, 1);
    this.values = values;
    this.amounts = amounts;
    this.usual = amounts ? mean(learned, values) : most(learned, values);
  }

  /** For a target of classes. */
  static OneColumn ofClasses(Column target) {
    Map<String, Integer> codes = new HashMap<>();
    double[] values = new double[target.rows()];
    int[] rows = rows(target);
    for (int row : rows) {
      values[row] = codes.computeIfAbsent(target.text(row), _ -> codes.size());
    }
    return new OneColumn(rows, values, false);
  }

  /** For a target of amounts. */
  static OneColumn ofAmounts(NumberColumn target) {
    return new OneColumn(rows(target), target.values(), true);
  }

  /** How many rows are looked at. */
  int rows() {
    return learned.length + held.length;
  }

  /** Rows of the second most frequent class among those looked at; all of them for amounts. */
  int minority() {
    if (amounts) {
      return rows();
    }
    Map<Double, Integer> counts = new HashMap<>();
    IntStream.concat(Arrays.stream(learned), Arrays.stream(held))
        .forEach(row -> counts.merge(values[row], 1, Integer::sum));
    return counts.values().stream().sorted(Comparator.reverseOrder()).skip(1).findFirst().orElse(0);
  }

  /** From 0 to 1; below 0 when the column misleads. */
  double score(Column feature) {
    return switch (feature) {
      case NumberColumn numbers -> score(nearest(numbers.values()));
      case TextColumn text -> score(same(text.codes(), text.levels().size()));
      case TimeColumn _ -> 0;
    };
  }

  /** As {@link #score}, seeing only whether a cell is missing. */
  double missingScore(Column feature) {
    int[] gaps = new int[values.length];
    for (int row : learned) {
      gaps[row] = feature.missing(row) ? -1 : 0;
    }
    for (int row : held) {
      gaps[row] = feature.missing(row) ? -1 : 0;
    }
    return score(same(gaps, 1));
  }

  private double score(double[] told) {
    double wrong = 0;
    double guessed = 0;
    for (int i = 0; i < held.length; i++) {
      wrong += loss(told[i], values[held[i]]);
      guessed += loss(usual, values[held[i]]);
    }
    return guessed == 0 ? 0 : 1 - wrong / guessed;
  }

  private double loss(double told, double truth) {
    return amounts ? (told - truth) * (told - truth) : told == truth ? 0 : 1;
  }

  /**
   * @param codes of each row, -1 for a missing cell
   */
  private double[] same(int[] codes, int levels) {
    double[] told = told(row -> codes[row] + 1, levels + 1);
    return Arrays.stream(held).mapToDouble(row -> told[codes[row] + 1]).toArray();
  }

  private double[] nearest(double[] feature) {
    double[] knots =
        Arrays.stream(learned)
            .mapToDouble(row -> feature[row])
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .distinct()
            .toArray();
    int gap = knots.length;
    double[] told =
        told(
            row -> Double.isNaN(feature[row]) ? gap : Arrays.binarySearch(knots, feature[row]),
            knots.length + 1);
    return Arrays.stream(held)
        .mapToDouble(
            row ->
                Double.isNaN(feature[row]) || gap == 0
                    ? told[gap]
                    : between(knots, told, feature[row]))
        .toArray();
  }

  /** Between two knots: on the line for amounts, the nearer for classes. */
  private double between(double[] at, double[] told, double value) {
    int found = Arrays.binarySearch(at, value);
    if (found >= 0) {
      return told[found];
    }
    int above = -found - 1;
    if (above == 0 || above == at.length) {
      return told[Math.min(above, at.length - 1)];
    }
    double share = (value - at[above - 1]) / (at[above] - at[above - 1]);
    if (amounts) {
      return told[above - 1] + share * (told[above] - told[above - 1]);
    }
    return share < 0.5 ? told[above - 1] : told[above];
  }

  /** What each group of learned rows says: its mean, or its most frequent class. */
  private double[] told(IntUnaryOperator group, int groups) {
    return amounts ? means(group, groups) : classes(group, groups);
  }

  private double[] means(IntUnaryOperator group, int groups) {
    double[] sums = new double[groups];
    int[] counts = new int[groups];
    for (int row : learned) {
      int g = group.applyAsInt(row);
      sums[g] += values[row];
      counts[g]++;
    }
    for (int g = 0; g < groups; g++) {
      sums[g] = counts[g] == 0 ? usual : sums[g] / counts[g];
    }
    return sums;
  }

  private double[] classes(IntUnaryOperator group, int groups) {
    long[] pairs = new long[learned.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) group.applyAsInt(learned[i]) << 32) | (long) values[learned[i]];
    }
    Arrays.sort(pairs);
    double[] told = new double[groups];
    int[] most = new int[groups];
    Arrays.fill(told, usual);
    for (int from = 0; from < pairs.length; ) {
      int to = from;
      while (to < pairs.length && pairs[to] == pairs[from]) {
        to++;
      }
      int g = (int) (pairs[from] >> 32);
      if (to - from > most[g]) {
        most[g] = to - from;
        told[g] = (int) pairs[from];
      }
      from = to;
    }
    return told;
  }

  private static double mean(int[] rows, double[] values) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).average().orElse(0);
  }

  private static double most(int[] rows, double[] values) {
    Map<Double, Integer> counts = new HashMap<>();
    double best = -1;
    int most = 0;
    for (int row : rows) {
      int count = counts.merge(values[row], 1, Integer::sum);
      if (count > most) {
        most = count;
        best = values[row];
      }
    }
    return best;
  }

  /** Rows with a target, spread evenly over the table. */
  private static int[] rows(Column target) {
    int[] known = IntStream.range(0, target.rows()).filter(r -> !target.missing(r)).toArray();
    return known.length <= MOST
        ? known
        : IntStream.range(0, MOST)
            .map(i -> known[(int) ((long) i * known.length / MOST)])
            .toArray();
  }

  private static int[] every(int[] rows, int offset) {
    return IntStream.range(0, rows.length).filter(i -> i % 2 == offset).map(i -> rows[i]).toArray();
  }
}

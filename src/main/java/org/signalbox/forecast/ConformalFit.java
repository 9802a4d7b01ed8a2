package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a {@link ConformalTable} from errors at rolling origins. What features say of the size of
 * errors, and limits that follow their own side, made interval scores at the ends of histories (M1,
 * tourism, M3 yearly and other, each by what the other competitions taught) better by 2.0 % at 95 %
 * (standard error 0.5) and 1.4 % at 80 % (0.3), and a horizon earlier by 3.0 % (0.5) and 1.4 %
 * (0.3).
 */
final class ConformalFit {
  /** Fewer errors than this say nothing of a tail. */
  private static final int FEWEST = 200;

  /**
   * How far limits follow the errors of their own side. At the ends of histories (M1, tourism, M3
   * yearly and other) and a horizon earlier, interval scores are best at a half, and a quarter has
   * two thirds of that gain at no cost in coverage, as the sides differ from competition to
   * competition.
   */
  private static final double SKEW = 0.25;

  private static final double MOST_SIZE = 3;
  private static final double LEAST_SIZE = 0.1;

  /**
   * Errors of one forecast in units of the half width on their side, below zero where the truth was
   * below the mean.
   *
   * @param sizes one a step
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  record Misses(ConformalTable.Kind kind, Strain strain, FeatureVector features, double[] sizes) {}

  private final List<Misses> misses;
  private final ConformalTable table;

  private ConformalFit(List<Misses> misses, ConformalTable table) {
    this.misses = misses;
    this.table = table;
  }

  /** The quantiles of errors, each step with its two neighbours; kinds with few keep the normal. */
  static ConformalTable of(List<Misses> misses) {
    ConformalTable strained = ConformalTable.none().withUsual(usual(misses));
    Hardness hardness = new ConformalFit(misses, strained).hardness();
    return new ConformalFit(misses, strained.withHardness(hardness)).learned();
  }

  private static double[] usual(List<Misses> misses) {
    double[] out = ConformalTable.none().usual();
    for (ConformalTable.Kind kind : ConformalTable.Kind.values()) {
      double[] strains =
          misses.stream()
              .filter(miss -> miss.kind() == kind && miss.strain().acts() > 0)
              .mapToDouble(miss -> miss.strain().size())
              .toArray();
      if (strains.length >= FEWEST) {
        out[kind.ordinal()] = Arrays.stream(strains).average().orElseThrow();
      }
    }
    return out;
  }

  private Hardness hardness() {
    double[] sizes = misses.stream().mapToDouble(this::size).toArray();
    double[] less = sizes.clone();
    for (ConformalTable.Kind kind : ConformalTable.Kind.values()) {
      int[] its =
          IntStream.range(0, sizes.length).filter(i -> misses.get(i).kind() == kind).toArray();
      double mean = Arrays.stream(its).mapToDouble(i -> sizes[i]).average().orElse(0);
      Arrays.stream(its).forEach(i -> less[i] -= mean);
    }
    return Hardness.of(misses.stream().map(Misses::features).toList(), less);
  }

  /** Logarithm of the root of the mean square, no error counting as more than three widths. */
  private double size(Misses miss) {
    double scale = table.scale(miss.kind(), miss.strain());
    double square =
        Arrays.stream(miss.sizes())
            .map(size -> Math.min(MOST_SIZE, Math.abs(size) / scale))
            .map(size -> size * size)
            .average()
            .orElse(0);
    return Math.log(LEAST_SIZE + Math.sqrt(square));
  }

  private ConformalTable learned() {
    for (ConformalTable.Kind kind : ConformalTable.Kind.values()) {
      List<List<Double>> near = near(kind);
      double[][] last = {};
      for (int step = 0; step < ConformalTable.STEPS; step++) {
        double[] sizes = near.get(step).stream().mapToDouble(v -> v).toArray();
        last = sizes.length >= FEWEST ? factors(sizes) : last;
        if (last.length > 0) {
          table.below()[kind.ordinal()][step] = last[0].clone();
          table.above()[kind.ordinal()][step] = last[1].clone();
        }
      }
    }
    return table;
  }

  /** The errors of a kind of series at each step and its neighbours, as a table scales them. */
  private List<List<Double>> near(ConformalTable.Kind kind) {
    int steps = ConformalTable.STEPS;
    List<List<Double>> out = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      out.add(new ArrayList<>());
    }
    for (Misses miss : misses) {
      if (miss.kind() == kind) {
        double scale = table.scale(kind, miss.strain()) * table.hardness().of(miss.features());
        for (int step = 0; step < miss.sizes().length; step++) {
          int last = step > steps ? steps - 1 : Math.min(steps - 1, step + 1);
          for (int at = step > steps ? last : Math.max(0, step - 1); at <= last; at++) {
            out.get(at).add(miss.sizes()[step] / scale);
          }
        }
      }
    }
    return out;
  }

  /** Below the mean and above it: of all errors, and some of those on that side. */
  private static double[][] factors(double[] sizes) {
    double[] all = Arrays.stream(sizes).map(Math::abs).sorted().toArray();
    double[][] out = new double[2][];
    for (int side = 0; side < out.length; side++) {
      double sign = side == 0 ? -1 : 1;
      double[] its = Arrays.stream(sizes).map(v -> Math.max(0, sign * v)).sorted().toArray();
      out[side] =
          Arrays.stream(ConformalTable.LEVELS)
              .map(
                  level ->
                      (1 - SKEW) * quantile(all, level) + SKEW * quantile(its, (100 + level) / 2))
              .toArray();
    }
    return out;
  }

  private static double quantile(double[] sorted, double percent) {
    double position = Math.min(sorted.length - 1, percent / 100 * (sorted.length + 1) - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}

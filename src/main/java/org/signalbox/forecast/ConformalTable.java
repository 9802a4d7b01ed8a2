package org.signalbox.forecast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How wide the intervals of a combination must be to hold what they promise: quantiles of its
 * errors from rolling origins, in units of the models' own 80 % half width (split conformal
 * prediction; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018). A series that strained its
 * widths at its own earlier moments gets wider ones, as far as so few moments can be trusted.
 *
 * @param factors by kind of series, then step (the last row for all later ones), then level
 * @param usual strain by kind of series
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record ConformalTable(double[][][] factors, double[] usual) {
  /** Coverage in percent of the half width that factors multiply. */
  static final double UNIT = 80;

  private static final double[] LEVELS = {20, 50, 60, 70, 80, 85, 90, 95, 98, 99};
  private static final int STEPS = 12;

  /** Fewer errors than this say nothing of a tail. */
  private static final int FEWEST = 200;

  /** A prior that no strain moves: without a season, own moments made intervals worse. */
  private static final double IGNORED = 1e9;

  /**
   * Series that are alike in how wrong their models' widths are. The priors were chosen by the
   * interval scores at the ends of histories of M1, tourism and M3 (yearly, other).
   */
  enum Kind {
    SHORT(IGNORED),
    PLAIN(IGNORED),
    SEASONAL(4),
    LONG_SEASON(1);

    private static final int FEW = 40;
    private static final int LONG = 24;

    /** How many moments the usual strain counts for. */
    private final double prior;

    Kind(double prior) {
      this.prior = prior;
    }

    static Kind of(int length, int season) {
      if (season >= LONG) {
        return LONG_SEASON;
      }
      if (season > 1) {
        return SEASONAL;
      }
      return length < FEW ? SHORT : PLAIN;
    }
  }

  /**
   * Errors of one forecast in units of the half width on their side.
   *
   * @param sizes one a step
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  record Misses(Kind kind, Strain strain, double[] sizes) {}

  /** Widths as a normal distribution has them. */
  static ConformalTable none() {
    double[][][] out = new double[Kind.values().length][STEPS][LEVELS.length];
    for (double[][] kind : out) {
      for (double[] step : kind) {
        Arrays.setAll(step, k -> normal(LEVELS[k]));
      }
    }
    double[] usual = new double[Kind.values().length];
    Arrays.fill(usual, 1 / Normal.halfWidth(UNIT));
    return new ConformalTable(out, usual);
  }

  /** The quantiles of errors, each step with its two neighbours; kinds with few keep the normal. */
  static ConformalTable of(List<Misses> misses) {
    ConformalTable table = none();
    for (Kind kind : Kind.values()) {
      double[] strains =
          misses.stream()
              .filter(miss -> miss.kind() == kind && miss.strain().acts() > 0)
              .mapToDouble(miss -> miss.strain().size())
              .toArray();
      if (strains.length >= FEWEST) {
        table.usual[kind.ordinal()] = Arrays.stream(strains).average().orElseThrow();
      }
    }
    table.learn(misses);
    return table;
  }

  private void learn(List<Misses> misses) {
    List<List<List<Double>>> sorted = new ArrayList<>();
    for (int kind = 0; kind < Kind.values().length; kind++) {
      sorted.add(new ArrayList<>());
      for (int step = 0; step < STEPS; step++) {
        sorted.get(kind).add(new ArrayList<>());
      }
    }
    for (Misses miss : misses) {
      double scale = scale(miss.kind(), miss.strain());
      for (int step = 0; step < miss.sizes().length; step++) {
        double size = miss.sizes()[step] / scale;
        int last = step > STEPS ? STEPS - 1 : Math.min(STEPS - 1, step + 1);
        for (int near = step > STEPS ? last : Math.max(0, step - 1); near <= last; near++) {
          sorted.get(miss.kind().ordinal()).get(near).add(size);
        }
      }
    }
    for (int kind = 0; kind < sorted.size(); kind++) {
      double[] last = new double[0];
      for (int step = 0; step < STEPS; step++) {
        double[] sizes = sorted.get(kind).get(step).stream().mapToDouble(v -> v).sorted().toArray();
        last = sizes.length >= FEWEST ? quantiles(sizes) : last;
        if (last.length > 0) {
          factors[kind][step] = last.clone();
        }
      }
    }
  }

  /** How much wider than usual a series' intervals are, its own strain weighed by its moments. */
  double scale(Kind kind, Strain strain) {
    double known = usual[kind.ordinal()];
    double prior = kind.prior;
    return strain.acts() == 0
        ? 1
        : (prior * known + strain.acts() * strain.size()) / ((prior + strain.acts()) * known);
  }

  private static double[] quantiles(double[] sorted) {
    double[] out = new double[LEVELS.length];
    Arrays.setAll(
        out,
        k -> {
          double position = Math.min(sorted.length - 1, LEVELS[k] / 100 * (sorted.length + 1) - 1);
          int below = (int) position;
          int above = Math.min(below + 1, sorted.length - 1);
          return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        });
    return out;
  }

  /** The factors for one series. */
  AutoCombination.Widths widths(Kind kind, Strain strain) {
    double scale = scale(kind, strain);
    return (step, level) -> scale * factor(kind, step, level);
  }

  /**
   * The half width of an interval in units of that at {@link #UNIT}.
   *
   * @param step from 0
   * @param level in percent; between known levels along the normal distribution
   */
  double factor(Kind kind, int step, double level) {
    double[] row = factors[kind.ordinal()][Math.min(step, STEPS - 1)];
    int above = 0;
    while (above < LEVELS.length && LEVELS[above] < level) {
      above++;
    }
    if (above == 0 || above == LEVELS.length) {
      int edge = above == 0 ? 0 : above - 1;
      return row[edge] * normal(level) / normal(LEVELS[edge]);
    }
    double from = normal(LEVELS[above - 1]);
    double share = (normal(level) - from) / (normal(LEVELS[above]) - from);
    return row[above - 1] + share * (row[above] - row[above - 1]);
  }

  private static double normal(double level) {
    return Normal.halfWidth(level) / Normal.halfWidth(UNIT);
  }

  void write(DataOutputStream out) throws IOException {
    for (double strain : usual) {
      out.writeFloat((float) strain);
    }
    for (double[][] kind : factors) {
      for (double[] step : kind) {
        for (double factor : step) {
          out.writeFloat((float) factor);
        }
      }
    }
  }

  static ConformalTable read(DataInputStream in) throws IOException {
    ConformalTable table = none();
    for (int kind = 0; kind < table.usual.length; kind++) {
      table.usual[kind] = in.readFloat();
    }
    for (double[][] kind : table.factors) {
      for (double[] step : kind) {
        for (int k = 0; k < step.length; k++) {
          step[k] = in.readFloat();
        }
      }
    }
    return table;
  }
}

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
 * prediction; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018).
 *
 * @param factors by kind of series, then step (the last row for all later ones), then level
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record ConformalTable(double[][][] factors) {
  /** Coverage in percent of the half width that factors multiply. */
  static final double UNIT = 80;

  private static final double[] LEVELS = {20, 50, 60, 70, 80, 85, 90, 95, 98, 99};
  private static final int STEPS = 12;

  /** Fewer errors than this say nothing of a tail. */
  private static final int FEWEST = 200;

  /** Series that are alike in how wrong their models' widths are. */
  enum Kind {
    SHORT,
    PLAIN,
    SEASONAL,
    LONG_SEASON;

    private static final int FEW = 40;
    private static final int LONG = 24;

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
   * An error in units of the half width on its side.
   *
   * @param step from 0
   */
  record Miss(Kind kind, int step, double size) {}

  /** Widths as a normal distribution has them. */
  static ConformalTable none() {
    double[][][] out = new double[Kind.values().length][STEPS][LEVELS.length];
    for (double[][] kind : out) {
      for (double[] step : kind) {
        Arrays.setAll(step, k -> normal(LEVELS[k]));
      }
    }
    return new ConformalTable(out);
  }

  /** The quantiles of errors, each step with its two neighbours; kinds with few keep the normal. */
  static ConformalTable of(List<Miss> misses) {
    ConformalTable table = none();
    List<List<List<Double>>> sorted = new ArrayList<>();
    for (int kind = 0; kind < Kind.values().length; kind++) {
      sorted.add(new ArrayList<>());
      for (int step = 0; step < STEPS; step++) {
        sorted.get(kind).add(new ArrayList<>());
      }
    }
    for (Miss miss : misses) {
      for (int near = miss.step() - 1; near <= miss.step() + 1; near++) {
        if (near >= 0 && near < STEPS) {
          sorted.get(miss.kind().ordinal()).get(near).add(miss.size());
        }
      }
      if (miss.step() > STEPS) {
        sorted.get(miss.kind().ordinal()).get(STEPS - 1).add(miss.size());
      }
    }
    for (int kind = 0; kind < sorted.size(); kind++) {
      double[] last = new double[0];
      for (int step = 0; step < STEPS; step++) {
        double[] sizes = sorted.get(kind).get(step).stream().mapToDouble(v -> v).sorted().toArray();
        last = sizes.length >= FEWEST ? quantiles(sizes) : last;
        if (last.length > 0) {
          table.factors[kind][step] = last.clone();
        }
      }
    }
    return table;
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

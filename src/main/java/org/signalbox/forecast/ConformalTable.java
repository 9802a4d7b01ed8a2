package org.signalbox.forecast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How wide the intervals of a combination must be to hold what they promise: quantiles of its
 * errors from rolling origins, in units of the models' own 80 % half width (split conformal
 * prediction; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018). A series whose features or own
 * earlier moments say that it strains its widths gets wider ones.
 *
 * @param below by kind of series, then step (the last row for all later ones), then level, for
 *     limits below the mean
 * @param above the same for limits above it
 * @param usual strain by kind of series
 * @param hardness of a series by its features
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record ConformalTable(double[][][] below, double[][][] above, double[] usual, Hardness hardness) {
  /** Coverage in percent of the half width that factors multiply. */
  static final double UNIT = 80;

  static final double[] LEVELS = {20, 50, 60, 70, 80, 85, 90, 95, 98, 99};
  static final int STEPS = 12;

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

    static Kind of(History history) {
      int season = history.season();
      if (season >= LONG) {
        return LONG_SEASON;
      }
      if (season > 1) {
        return SEASONAL;
      }
      return history.length() < FEW ? SHORT : PLAIN;
    }
  }

  /** Widths as a normal distribution has them. */
  static ConformalTable none() {
    double[] usual = new double[Kind.values().length];
    Arrays.fill(usual, 1 / Normal.halfWidth(UNIT));
    return new ConformalTable(normal(), normal(), usual, Hardness.none());
  }

  private static double[][][] normal() {
    double[][][] out = new double[Kind.values().length][STEPS][LEVELS.length];
    for (double[][] kind : out) {
      for (double[] step : kind) {
        Arrays.setAll(step, k -> normal(LEVELS[k]));
      }
    }
    return out;
  }

  ConformalTable withUsual(double[] strains) {
    return new ConformalTable(below, above, strains, hardness);
  }

  ConformalTable withHardness(Hardness known) {
    return new ConformalTable(below, above, usual, known);
  }

  /** How much wider than usual a series' intervals are, its own strain weighed by its moments. */
  double scale(Kind kind, Strain strain) {
    double known = usual[kind.ordinal()];
    double prior = kind.prior;
    return strain.acts() == 0
        ? 1
        : (prior * known + strain.acts() * strain.size()) / ((prior + strain.acts()) * known);
  }

  /**
   * The factors for one series; the same on both sides where it is not positive, as no errors were
   * seen on such.
   *
   * @param hardness by what its errors are larger than usual, told from its features
   */
  AutoCombination.Widths widths(History history, Strain strain, double hardness) {
    Kind kind = Kind.of(history);
    double scale = hardness * scale(kind, strain);
    double[][] low = below[kind.ordinal()];
    double[][] high = above[kind.ordinal()];
    boolean skewed = history.positive();
    return (step, level) -> {
      double down = scale * factor(low, step, level);
      double up = scale * factor(high, step, level);
      double middle = (down + up) / 2;
      return skewed
          ? new AutoCombination.Factors(down, up)
          : new AutoCombination.Factors(middle, middle);
    };
  }

  /**
   * The half width of an interval in units of that at {@link #UNIT}.
   *
   * @param rows by step; the last one for all later ones
   * @param step from 0
   * @param level in percent; between known levels along the normal distribution
   */
  static double factor(double[][] rows, int step, double level) {
    double[] row = rows[Math.min(step, STEPS - 1)];
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
    for (double[] row : rows()) {
      for (double value : row) {
        out.writeFloat((float) value);
      }
    }
    hardness.write(out);
  }

  static ConformalTable read(DataInputStream in) throws IOException {
    ConformalTable table = none();
    for (double[] row : table.rows()) {
      for (int k = 0; k < row.length; k++) {
        row[k] = in.readFloat();
      }
    }
    return table.withHardness(Hardness.read(in));
  }

  private List<double[]> rows() {
    return Stream.concat(
            Stream.of(usual),
            Stream.of(below, above).flatMap(Arrays::stream).flatMap(Arrays::stream))
        .toList();
  }
}

package org.signalbox.forecast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How much wider the intervals of a combination must be than their models say, so that they hold
 * what they promise: quantiles of the errors from rolling origins, in units of the models' own
 * width (split conformal prediction; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018).
 *
 * @param factors by kind of series, then step (the last row for all later ones), then level
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record ConformalTable(double[][][] factors) {
  /** Coverage in percent of the columns. */
  private static final double[] LEVELS = {20, 50, 60, 70, 80, 85, 90, 95, 98, 99, 99.8};

  private static final int STEPS = 12;

  /** Series that are alike in how wrong their models' widths are. */
  enum Kind {
    SHORT,
    PLAIN,
    SEASONAL,
    LONG_SEASON;

    private static final int FEW = 40;
    private static final int LONG = 24;

    static Kind of(History history) {
      if (history.season() >= LONG) {
        return LONG_SEASON;
      }
      if (history.season() > 1) {
        return SEASONAL;
      }
      return history.length() < FEW ? SHORT : PLAIN;
    }
  }

  /** Widths as the models say. */
  static ConformalTable none() {
    double[][][] ones = new double[Kind.values().length][STEPS][LEVELS.length];
    for (double[][] kind : ones) {
      for (double[] step : kind) {
        Arrays.fill(step, 1);
      }
    }
    return new ConformalTable(ones);
  }

  /**
   * The factor for an interval.
   *
   * @param step from 0
   * @param level in percent; between two known levels a straight line
   */
  double factor(Kind kind, int step, double level) {
    double[] row = factors[kind.ordinal()][Math.min(step, STEPS - 1)];
    int above = 0;
    while (above < LEVELS.length && LEVELS[above] < level) {
      above++;
    }
    if (above == 0 || above == LEVELS.length) {
      return row[above == 0 ? 0 : above - 1];
    }
    double share = (level - LEVELS[above - 1]) / (LEVELS[above] - LEVELS[above - 1]);
    return row[above - 1] + share * (row[above] - row[above - 1]);
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

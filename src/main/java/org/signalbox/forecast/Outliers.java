package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Single observations far from what is around them (after R's {@code tsoutliers} and {@code
 * tsclean}): more than four quartile ranges outside of the quartiles of what season and a robust
 * curve leave. R takes three and no logarithms; on the histories of the M1 and tourism competitions
 * that marked most series and made their forecasts worse. Three or more in a row are a change, not
 * outliers, and the last two observations may begin one; they stay.
 *
 * <p>The default engine fits with them as they are: at 313 ends of histories with outliers in what
 * came before (M1, tourism, M3 yearly and other) the mean of its pool has a MASE of 1.764 without
 * and 1.754 with them, no better at any frequency, and worse on tourism's months where only those
 * beyond eight quartile ranges go.
 *
 * @param indexes of the outliers, rising
 */
@SuppressWarnings("ArrayRecordComponent") // a result that is read and never compared
record Outliers(int[] indexes) {
  private static final int FEWEST = 12;
  private static final int ROW = 3;
  private static final int OPEN = 2;
  private static final int WINDOW = 11;
  private static final double STRONG = 0.6;
  private static final double RANGES = 4;
  private static final double REACH = 0.2;

  /** Where more of the observations lie far, that is how the series is. */
  private static final double MOST = 0.03;

  /** None in a series of less than twelve observations, or where a quarter of them is nought. */
  static Outliers of(History history) {
    double[] y = history.y();
    long zeros = Arrays.stream(y).filter(v -> v == 0).count();
    if (y.length < FEWEST || 4 * zeros > y.length || history.constant()) {
      return new Outliers(new int[0]);
    }
    double[] rest = rest(withoutSeason(history.with(Patterned.scaled(scale(history), y))));
    double[] sorted = rest.clone();
    Arrays.sort(sorted);
    double low = Outlook.quantile(sorted, 0.25);
    double high = Outlook.quantile(sorted, 0.75);
    double more = RANGES * (high - low);
    boolean[] far = new boolean[y.length];
    for (int i = 0; i < y.length; i++) {
      far[i] = rest[i] < low - more || rest[i] > high + more;
    }
    int[] found = IntStream.range(0, y.length).filter(i -> single(far, i)).toArray();
    return new Outliers(found.length > MOST * y.length ? new int[0] : found);
  }

  /** Logarithms where the season is one of factors, so that growth makes no outliers. */
  private static BoxCox scale(History history) {
    int m = history.season();
    return m > 1 && history.length() > 2 * m ? Mstl.scale(history, List.of(m)) : BoxCox.NONE;
  }

  /** The history with its outliers filled like gaps; the same one where there is none. */
  History replaced(History history) {
    if (indexes.length == 0) {
      return history;
    }
    double[] open = history.y().clone();
    for (int i : indexes) {
      open[i] = Double.NaN;
    }
    BoxCox scale = scale(history);
    double[] filled = Gaps.filled(Patterned.scaled(scale, open), history.season());
    Arrays.setAll(open, i -> Double.isNaN(open[i]) ? scale.undone(filled[i]) : open[i]);
    return history.with(open);
  }

  int count() {
    return indexes.length;
  }

  private static double[] withoutSeason(History history) {
    double[] y = history.y();
    if (history.season() < 2 || y.length <= 2 * history.season()) {
      return y;
    }
    Stl stl = Stl.of(y, StlSettings.windowed(history.season(), WINDOW).robust());
    double[] adjusted = new double[y.length];
    Arrays.setAll(adjusted, i -> y[i] - stl.season()[i]);
    return stl.seasonalStrength() >= STRONG ? adjusted : y;
  }

  /** What a robust local line leaves. */
  private static double[] rest(double[] y) {
    Loess loess = Loess.of(Math.max(FEWEST, REACH * y.length), 1);
    double[] weights = new double[y.length];
    double[] rest = y.clone();
    Arrays.fill(weights, 1);
    for (int round = 0; round < 5; round++) {
      double[] curve = loess.smooth(y, weights);
      Arrays.setAll(rest, i -> y[i] - curve[i]);
      double[] sizes = Arrays.stream(rest).map(Math::abs).sorted().toArray();
      double far = 6 * sizes[sizes.length / 2];
      for (int i = 0; i < y.length && far > 0; i++) {
        double share = Math.min(1, Math.abs(rest[i]) / far);
        weights[i] = (1 - share * share) * (1 - share * share);
      }
    }
    return rest;
  }

  private static boolean single(boolean[] far, int i) {
    int from = i;
    int to = i;
    while (from > 0 && far[from - 1]) {
      from--;
    }
    while (to + 1 < far.length && far[to + 1]) {
      to++;
    }
    return far[i] && to - from + 1 < ROW && i < far.length - OPEN;
  }
}

package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Insight.Trait;

/**
 * Which lags a seasonal ARIMA model has: {@code ARIMA(p,d,q)(P,D,Q)[m]} (Box and Jenkins 1970).
 *
 * <p>Coefficients stand in one array in the order plain autoregression, plain moving average,
 * seasonal autoregression, seasonal moving average; a moving average enters with a plus sign.
 *
 * @param period observations in a season, 1 without
 * @param constant whether there is a mean, or a drift after one difference
 */
record ArimaOrder(Lags plain, Lags seasonal, int period, boolean constant) {
  /** Autoregressive lags, differences and moving average lags of one part. */
  record Lags(int ar, int differences, int ma) {
    Lags plus(int moreAr, int moreMa) {
      return new Lags(ar + moreAr, differences, ma + moreMa);
    }

    int coefficients() {
      return ar + ma;
    }
  }

  ArimaOrder plus(Lags more, Lags moreSeasonal) {
    return new ArimaOrder(
        plain.plus(more.ar(), more.ma()),
        seasonal.plus(moreSeasonal.ar(), moreSeasonal.ma()),
        period,
        constant);
  }

  ArimaOrder withConstant(boolean other) {
    return new ArimaOrder(plain, seasonal, period, other);
  }

  /** The same differences without any coefficient. */
  ArimaOrder bare() {
    return new ArimaOrder(
        new Lags(0, plain.differences(), 0),
        new Lags(0, seasonal.differences(), 0),
        period,
        constant);
  }

  int coefficients() {
    return plain.coefficients() + seasonal.coefficients();
  }

  /** How many coefficients each of the four parts has. */
  int[] counts() {
    return new int[] {plain.ar(), plain.ma(), seasonal.ar(), seasonal.ma()};
  }

  int differences() {
    return plain.differences() + seasonal.differences();
  }

  /** Observations that differencing uses up. */
  int lost() {
    return plain.differences() + period * seasonal.differences();
  }

  /** Longest autoregressive lag. */
  int longestAr() {
    return plain.ar() + period * seasonal.ar();
  }

  /** Longest moving average lag. */
  int longestMa() {
    return plain.ma() + period * seasonal.ma();
  }

  String notation() {
    var text = new StringBuilder("ARIMA").append(written(plain));
    if (period > 1 && seasonal.coefficients() + seasonal.differences() > 0) {
      text.append(written(seasonal)).append('[').append(period).append(']');
    }
    if (constant) {
      text.append(differences() == 0 ? " with mean" : " with drift");
    }
    return text.toString();
  }

  private static String written(Lags part) {
    return "(" + part.ar() + "," + part.differences() + "," + part.ma() + ")";
  }

  List<Trait> traits() {
    var traits = new ArrayList<Trait>();
    if (plain.ar() + seasonal.ar() > 0) {
      traits.add(Trait.AUTOREGRESSIVE);
    }
    if (plain.differences() > 0) {
      traits.add(Trait.DIFFERENCED);
    }
    if (seasonal.differences() > 0) {
      traits.add(Trait.SEASONALLY_DIFFERENCED);
    }
    if (constant && differences() > 0) {
      traits.add(Trait.TREND);
    }
    return traits;
  }
}

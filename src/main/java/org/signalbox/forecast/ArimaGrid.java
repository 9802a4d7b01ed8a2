package org.signalbox.forecast;

import org.signalbox.forecast.ArimaOrder.Lags;

/**
 * The full search: every model with at most five coefficients of lags, with a constant and without.
 */
final class ArimaGrid {
  private static final int MOST_COEFFICIENTS = 5;

  private ArimaGrid() {}

  static ArimaFit search(ArimaCandidates candidates) {
    ArimaFit best = candidates.first();
    Lags seasonal = candidates.mostSeasonal();
    for (int ar = 0; ar <= seasonal.ar(); ar++) {
      for (int ma = 0; ma <= seasonal.ma(); ma++) {
        best = plain(candidates, new Lags(ar, 0, ma), best);
      }
    }
    return candidates.best();
  }

  private static ArimaFit plain(ArimaCandidates candidates, Lags seasonal, ArimaFit before) {
    ArimaFit best = before;
    Lags most = candidates.most();
    int left = MOST_COEFFICIENTS - seasonal.coefficients();
    for (int ar = 0; ar <= Math.min(most.ar(), left); ar++) {
      for (int ma = 0; ma <= Math.min(most.ma(), left - ar); ma++) {
        ArimaOrder order = candidates.bare().plus(new Lags(ar, 0, ma), seasonal);
        ArimaFit with = candidates.fit(order, best);
        best = candidates.better(with, best) ? with : best;
        ArimaFit without = candidates.fit(order.withConstant(false), best);
        best = candidates.better(without, best) ? without : best;
      }
    }
    return best;
  }
}

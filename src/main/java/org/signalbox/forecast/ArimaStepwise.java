package org.signalbox.forecast;

import java.util.List;
import java.util.stream.Stream;
import org.signalbox.forecast.ArimaOrder.Lags;

/**
 * The stepwise search of Hyndman and Khandakar 2008 (doi 10.18637/jss.v027.i03), with the limits,
 * the starts and the order of steps of R's {@code auto.arima}: from the best of four simple models
 * to neighbours as long as one is better.
 */
final class ArimaStepwise {
  private static final int MOST_MODELS = 94;
  private static final int SHORT = 10;

  /** Steps that change the seasonal part, then those that change the plain one. */
  private static final List<Lags> STEPS =
      List.of(
          new Lags(-1, 0, 0),
          new Lags(0, 0, -1),
          new Lags(1, 0, 0),
          new Lags(0, 0, 1),
          new Lags(-1, 0, -1),
          new Lags(-1, 0, 1),
          new Lags(1, 0, -1),
          new Lags(1, 0, 1));

  private static final Lags SAME = new Lags(0, 0, 0);

  private final ArimaCandidates candidates;
  private ArimaFit best;

  private ArimaStepwise(ArimaCandidates candidates) {
    this.candidates = candidates;
    best = candidates.first();
  }

  /**
   * @param observations of the series before differencing
   */
  static ArimaFit search(ArimaCandidates candidates, int observations) {
    var search = new ArimaStepwise(candidates);
    search.begin(observations);
    search.climb();
    return candidates.best();
  }

  private void begin(int observations) {
    ArimaOrder bare = candidates.bare();
    Lags most = candidates.most();
    Lags seasonal = candidates.mostSeasonal();
    int start = observations < SHORT ? 1 : 2;
    int seasonalStart = observations < SHORT ? 0 : 1;
    Lags first = new Lags(Math.min(start, most.ar()), 0, Math.min(start, most.ma()));
    Lags firstSeasonal =
        new Lags(Math.min(seasonalStart, seasonal.ar()), 0, Math.min(seasonalStart, seasonal.ma()));
    consider(bare.plus(first, firstSeasonal));
    int ar = Math.min(1, most.ar());
    int ma = Math.min(1, most.ma());
    consider(bare.plus(new Lags(ar, 0, 0), new Lags(Math.min(1, seasonal.ar()), 0, 0)));
    consider(bare.plus(new Lags(0, 0, ma), new Lags(0, 0, Math.min(1, seasonal.ma()))));
    if (bare.constant()) {
      consider(bare.withConstant(false));
    }
  }

  private void climb() {
    boolean moved = true;
    while (moved && candidates.tried() < MOST_MODELS) {
      moved =
          neighbours(best.order())
              .filter(candidates::allowed)
              .filter(candidates::untried)
              .takeWhile(order -> candidates.tried() < MOST_MODELS)
              .anyMatch(this::consider);
    }
  }

  private Stream<ArimaOrder> neighbours(ArimaOrder from) {
    Stream<ArimaOrder> seasonal = STEPS.stream().map(step -> from.plus(SAME, step));
    Stream<ArimaOrder> plain = STEPS.stream().map(step -> from.plus(step, SAME));
    Stream<ArimaOrder> constant =
        candidates.bare().constant()
            ? Stream.of(from.withConstant(!from.constant()))
            : Stream.empty();
    return Stream.of(seasonal, plain, constant).flatMap(steps -> steps);
  }

  private boolean consider(ArimaOrder order) {
    ArimaFit fit = candidates.fit(order, best);
    if (candidates.better(fit, best)) {
      best = fit;
      return true;
    }
    return false;
  }
}

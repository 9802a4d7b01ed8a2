package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.Cancellation;
import org.signalbox.forecast.ArimaOrder.Lags;

/**
 * The models of one series under fixed differences, each estimated once. A model whose roots come
 * within 1.01 of the unit circle is refused, as in R's {@code auto.arima}.
 */
final class ArimaCandidates {
  static final Lags MOST = new Lags(5, 0, 5);
  static final Lags MOST_SEASONAL = new Lags(2, 0, 2);
  private static final double RADIUS = 1.01;

  private final ArimaSample sample;
  private final ArimaEstimator estimator;
  private final ArimaOrder bare;
  private final Lags most;
  private final Lags mostSeasonal;
  private final ArimaBounds bounds;
  private final Cancellation cancellation;
  private final Map<ArimaOrder, ArimaFit> known = new HashMap<>();

  /**
   * @param bare the differences, the season, and no coefficient; with a constant if one is allowed
   */
  ArimaCandidates(ArimaSample sample, ArimaOrder bare, Cancellation cancellation) {
    this.sample = sample;
    this.bare = bare;
    this.cancellation = cancellation;
    estimator = new ArimaEstimator(sample, bare);
    int n = sample.length();
    int m = bare.period();
    int seasons = m > 1 ? n / 3 / m : 0;
    mostSeasonal = new Lags(Math.min(2, seasons), 0, Math.min(2, seasons));
    most =
        new Lags(
            Math.min(Math.min(5, n / 3), mostSeasonal.ar() > 0 ? m - 1 : 5),
            0,
            Math.min(Math.min(5, n / 3), mostSeasonal.ma() > 0 ? m - 1 : 5));
    bounds = ArimaBounds.like(RADIUS, m);
  }

  ArimaOrder bare() {
    return bare;
  }

  Lags most() {
    return most;
  }

  Lags mostSeasonal() {
    return mostSeasonal;
  }

  int tried() {
    return known.size();
  }

  boolean untried(ArimaOrder order) {
    return !known.containsKey(order);
  }

  boolean allowed(ArimaOrder order) {
    return within(order.plain(), most) && within(order.seasonal(), mostSeasonal);
  }

  private static boolean within(Lags lags, Lags most) {
    return lags.ar() >= 0 && lags.ar() <= most.ar() && lags.ma() >= 0 && lags.ma() <= most.ma();
  }

  /** The model of this order, estimated from a neighbour's coefficients if it is new. */
  ArimaFit fit(ArimaOrder order, ArimaFit neighbour) {
    ArimaFit fit = known.get(order);
    if (fit == null) {
      cancellation.check();
      fit = estimator.fit(order, neighbour);
      known.put(order, fit);
    }
    return fit;
  }

  /** The model without coefficients, with the constant if one is allowed. */
  ArimaFit first() {
    return known.computeIfAbsent(bare, order -> estimator.bare(order));
  }

  double criterion(ArimaFit fit) {
    return bounds.allow(fit.order(), fit.x()) ? fit.aicc() : Double.POSITIVE_INFINITY;
  }

  boolean better(ArimaFit one, ArimaFit other) {
    return criterion(one) < criterion(other);
  }

  /** The best of all that were estimated, by exact likelihood. */
  ArimaFit best() {
    List<ArimaFit> fits = new ArrayList<>(known.values());
    fits.sort(Comparator.comparingDouble(this::criterion));
    for (ArimaFit fit : fits) {
      ArimaFit exact = estimator.polished(fit);
      if (Double.isFinite(criterion(exact)) && new ArimaState(exact, sample).stays()) {
        return exact;
      }
    }
    return estimator.bare(bare.withConstant(false));
  }
}

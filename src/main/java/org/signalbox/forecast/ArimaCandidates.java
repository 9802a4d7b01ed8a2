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
 * within 1.01 of the unit circle is refused as in R's {@code auto.arima}, which however asks for as
 * much of a seasonal factor's roots step by step, and so refuses most airline models; here its
 * distance counts in seasons.
 */
final class ArimaCandidates {
  private static final ArimaBounds BOUNDS = new ArimaBounds(1.01);
  private static final int MOST = 5;
  private static final int MOST_SEASONAL = 2;

  /**
   * What each coefficient costs beside Akaike's criterion in a series without a season, over the
   * observations: twenty yearly values tell less than they seem to. Like the bonus of a drift,
   * which such values mostly have, chosen on the histories of the M1, M3 and tourism series. At the
   * ends of the histories of M3 yearly, M3 other, tourism yearly and M1 yearly the OWA against
   * naive is 0.874, 0.671, 1.091 and 0.655; without both and with R's test for a second difference
   * 0.912, 0.667, 1.152 and 0.682; by StatsForecast 2.1.1 0.900, 0.680, 1.102 and 0.660.
   */
  private static final double SHY = 20;

  private static final double DRIFT = 40;

  private final ArimaSample sample;
  private final ArimaEstimator estimator;
  private final ArimaOrder bare;
  private final Lags most;
  private final Lags mostSeasonal;
  private final Cancellation cancellation;
  private final double far;
  private final Map<ArimaOrder, ArimaFit> known = new HashMap<>();

  /**
   * @param bare the differences, the season, and no coefficient; with a constant if one is allowed
   * @param far how many ranges of the sample its forecasts may leave it
   */
  ArimaCandidates(ArimaSample sample, ArimaOrder bare, double far, Cancellation cancellation) {
    this.far = far;
    this.sample = sample;
    this.bare = bare;
    this.cancellation = cancellation;
    estimator = new ArimaEstimator(sample, bare);
    int n = sample.length();
    int m = bare.period();
    int seasons = m > 1 ? Math.min(MOST_SEASONAL, n / 3 / m) : 0;
    int lags = Math.min(Math.min(MOST, n / 3), seasons > 0 ? m - 1 : MOST);
    mostSeasonal = new Lags(seasons, 0, seasons);
    most = new Lags(lags, 0, lags);
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
    if (!BOUNDS.allow(fit.order(), fit.x())) {
      return Double.POSITIVE_INFINITY;
    }
    return fit.aicc() + (bare.period() == 1 ? prior(fit) / fit.observations() : 0);
  }

  private static double prior(ArimaFit fit) {
    boolean drift = fit.order().constant() && fit.order().differences() > 0;
    return SHY * fit.x().length - (drift ? DRIFT : 0);
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
      if (Double.isFinite(criterion(exact)) && new ArimaState(exact, sample).stays(far)) {
        return exact;
      }
    }
    return estimator.bare(bare.withConstant(false));
  }
}

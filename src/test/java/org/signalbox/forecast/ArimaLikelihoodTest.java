package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.signalbox.forecast.ArimaOrder.Lags;
import tools.jackson.databind.JsonNode;

class ArimaLikelihoodTest {
  @Test
  void agreesWithStatsmodelsAtTheSameCoefficients() {
    JsonNode cases = Reference.read("statsmodels_arima.json").get("cases");
    assertEquals(15, cases.size());
    for (JsonNode one : cases) {
      JsonNode series = Reference.classics().get(one.get("series").asString());
      double[][] regressors =
          StreamSupport.stream(one.get("regressors").spliterator(), false)
              .map(Reference::doubles)
              .toArray(double[][]::new);
      var sample = new ArimaSample(Reference.doubles(series.get("y")), regressors);
      ArimaOrder order = order(one);
      ArimaFit fit = ArimaEstimator.evaluated(order, sample, Reference.doubles(one.get("x")));
      double expected = one.get("loglik").asDouble();
      String name = one.get("series").asString() + " " + order.notation();
      assertEquals(expected, fit.logLikelihood(), 1e-8 * Math.abs(expected), name);
      double[] beta = Reference.doubles(one.get("beta"));
      double[] ours = fit.regression().coefficients();
      for (int j = 0; j < beta.length; j++) {
        assertEquals(beta[j], ours[j], 1e-6 * Math.abs(beta[j]), name);
      }
    }
  }

  private static ArimaOrder order(JsonNode one) {
    JsonNode plain = one.get("order");
    JsonNode seasonal = one.get("seasonal");
    return new ArimaOrder(
        lags(plain, 0),
        lags(seasonal, 0),
        Math.max(1, seasonal.get(3).asInt()),
        one.get("constant").asBoolean());
  }

  private static Lags lags(JsonNode orders, int from) {
    return new Lags(
        orders.get(from).asInt(), orders.get(from + 1).asInt(), orders.get(from + 2).asInt());
  }

  @Test
  void agreesWithRAtItsEstimates() {
    for (JsonNode spec : Reference.read("arima_r.json").get("fixed")) {
      ArimaFit fit = ArimaEstimator.evaluated(rOrder(spec), passengers(), coefficients(spec));
      double r = spec.get("loglik").asDouble();
      assertEquals(r, fit.logLikelihood(), 1e-4 * Math.abs(r), fit.order().notation());
      double sigma2 = spec.get("sigma2").asDouble();
      // R counts the small errors of the observations that differencing uses up.
      assertEquals(sigma2, fit.variance(), 3e-3 * sigma2);
      assertEquals(spec.get("aicc").asDouble(), fit.aicc(), 2e-4 * Math.abs(r));
    }
  }

  @Test
  void forecastsAgreeWithRAtItsEstimates() {
    for (JsonNode spec : Reference.read("arima_r.json").get("fixed")) {
      ArimaFit fit = ArimaEstimator.evaluated(rOrder(spec), passengers(), coefficients(spec));
      var state = new ArimaState(fit, passengers());
      double[] mean = Reference.doubles(spec.get("mean"));
      assertArrayEquals(mean, state.mean(12, new double[0][]), 2e-5, fit.order().notation());
      double[] high = Reference.doubles(spec.get("hi95"));
      double[] variance = state.variance(12, new double[0][]);
      double share = spec.get("sigma2").asDouble() / fit.variance();
      for (int h = 0; h < 12 && forgets(fit); h++) {
        double width = Math.sqrt(variance[h] * share) * Normal.halfWidth(95);
        assertEquals(high[h] - mean[h], width, 1e-4 * width, fit.order().notation());
      }
    }
  }

  @Test
  void estimatesAreAtLeastAsLikelyAsRs() {
    for (JsonNode spec : Reference.read("arima_r.json").get("fixed")) {
      ArimaOrder order = rOrder(spec);
      var estimator = new ArimaEstimator(passengers(), order.bare());
      ArimaFit fit = estimator.fit(order, estimator.bare(order.bare()));
      ArimaFit r = ArimaEstimator.evaluated(order, passengers(), coefficients(spec));
      if (forgets(r)) {
        assertTrue(fit.logLikelihood() > r.logLikelihood() - 1e-3, order.notation());
      }
    }
  }

  /** R lets a root come as near to 1 as it likes; the search would refuse such a model anyway. */
  private static boolean forgets(ArimaFit fit) {
    return new ArimaBounds(1.01).allow(fit.order(), fit.x());
  }

  private static ArimaSample passengers() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    return new ArimaSample(Arrays.stream(y).map(Math::log).toArray(), new double[0][]);
  }

  private static ArimaOrder rOrder(JsonNode spec) {
    return new ArimaOrder(lags(spec.get("order"), 0), lags(spec.get("order"), 3), 12, false);
  }

  private static double[] coefficients(JsonNode spec) {
    return spec.get("coef").properties().stream()
        .mapToDouble(e -> e.getValue().asDouble())
        .toArray();
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class CesTest {
  @Test
  void agreesWithStatsForecastAtItsWeights() {
    JsonNode all = Reference.read("statsforecast_smooth.json").get("ces");
    assertEquals(20, all.size());
    for (JsonNode one : all) {
      CesFit fit = CesFit.at(form(one), values(one), season(one), weights(one));
      String name = one.get("series").asString() + " " + fit.form().notation();
      double expected = one.get("loglik").asDouble();
      assertEquals(expected, fit.logLikelihood(), 1e-10 * Math.abs(expected), name);
      assertEquals(one.get("aicc").asDouble(), fit.aicc(), 1e-9 * Math.abs(expected), name);
      double[] mean = Reference.doubles(one.get("mean"));
      assertArrayEquals(mean, fit.path(mean.length), 1e-9 * Math.abs(mean[0]), name);
      double[] residuals = Reference.doubles(one.get("residuals"));
      for (int i = 0; i < residuals.length; i++) {
        double e = fit.last().y[i] - fit.last().forecast[i];
        assertEquals(residuals[i], e, 1e-8 * Math.abs(mean[0]), name);
      }
    }
  }

  /** The surface has several valleys: each optimiser misses the deepest here and there. */
  @Test
  void findsWeightsAsLikelyAsStatsForecast() {
    int missed = 0;
    double gained = 0;
    for (JsonNode one : Reference.read("statsforecast_smooth.json").get("ces")) {
      CesFit fit = AutoCes.fit(form(one), values(one), season(one));
      double difference = fit.logLikelihood() - one.get("loglik").asDouble();
      missed += difference < -0.01 ? 1 : 0;
      gained += difference;
    }
    assertTrue(missed <= 2, missed + " less likely");
    assertTrue(gained > 0, "gained " + gained);
  }

  @Test
  void forecastsAreStatsForecastsWhereTheModelIsTheSame() {
    int same = 0;
    for (JsonNode one : Reference.read("statsforecast_smooth.json").get("autoCes")) {
      var history = new History(values(one), season(one), 0);
      var model = (CesModel) new AutoCes().fit(history, new Cancellation());
      boolean likely = Math.abs(model.fit().aicc() - one.get("aicc").asDouble()) < 0.1;
      if (model.fit().form() == form(one) && likely) {
        same++;
        double[] expected = Reference.doubles(one.get("mean"));
        double[] mean = model.ahead(new Ahead(expected.length, List.of(80.0), 1)).mean();
        assertArrayEquals(expected, mean, 1e-2 * Arrays.stream(expected).max().orElseThrow());
      }
    }
    assertTrue(same >= 6, same + " models as in StatsForecast");
  }

  /** The model is linear, so its variances follow from its response to one error. */
  @Test
  void responsesAreWhatOneErrorChanges() {
    double[] y = Reference.doubles(Reference.classics().get("UKgas").get("y"));
    for (CesForm form : CesForm.values()) {
      double beta = form == CesForm.FULL ? 1.2 : 0.3;
      CesFit fit = CesFit.at(form, y, 4, new double[] {1.2, 1.001, beta, 1.002});
      double[] response = fit.responses(6);
      double[] shocked = y.clone();
      shocked[y.length - 1] += 1;
      CesFit other = CesFit.from(form, fit.initial().over(shocked));
      double[] before = fit.path(5);
      double[] after = other.path(5);
      for (int h = 0; h < 5; h++) {
        assertEquals(response[h + 1], after[h] - before[h], 1e-7, form + " " + h);
      }
    }
  }

  @Test
  void moreObservationsNeedNoOtherFit() {
    var random = new SplittableRandom(5);
    double[] y = random.doubles(60, 90, 110).toArray();
    History history = new History(Arrays.copyOf(y, 48), 12, 0);
    Model model = new AutoCes().fit(history, new Cancellation());
    Model longer = model.updated(new History(y, 12, 0));
    assertEquals(60, longer.decomposition().rest().length);
    assertArrayEquals(
        model.decomposition().rest(), Arrays.copyOf(longer.decomposition().rest(), 48), 1e-9);
  }

  private static CesForm form(JsonNode one) {
    String notation = "CES(" + one.get("form").asString() + ")";
    return Arrays.stream(CesForm.values())
        .filter(f -> f.notation().equals(notation))
        .findFirst()
        .orElseThrow();
  }

  private static double[] values(JsonNode one) {
    return Reference.doubles(series(one).get("y"));
  }

  private static int season(JsonNode one) {
    return Math.max(1, (int) series(one).get("period").asDouble());
  }

  private static JsonNode series(JsonNode one) {
    return Reference.classics().get(one.get("series").asString());
  }

  private static double[] weights(JsonNode one) {
    JsonNode par = one.get("par");
    double[] all = {
      par.get("alpha_0").asDouble(),
      par.get("alpha_1").asDouble(),
      par.path("beta_0").asDouble(0),
      par.path("beta_1").asDouble(0)
    };
    return Arrays.copyOf(all, form(one).weights());
  }
}

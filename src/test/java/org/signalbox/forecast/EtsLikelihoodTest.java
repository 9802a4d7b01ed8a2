package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EtsLikelihoodTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  @Test
  void agreesWithRAtItsParameters() {
    JsonNode specs = Reference.read("airpassengers_fixed_ets.json");
    assertEquals(19, specs.size());
    for (JsonNode spec : specs) {
      EtsFit fit = at(spec);
      double r = spec.get("loglik").asDouble();
      assertEquals(r, fit.logLikelihood(), 1e-8 * Math.abs(r), fit.form().notation());
      assertEquals(spec.get("aicc").asDouble(), fit.aicc(), 1e-8 * Math.abs(r));
      double sigma2 = spec.get("sigma2").asDouble();
      assertEquals(sigma2, fit.variance(), 1e-8 * sigma2, fit.form().notation());
    }
  }

  @Test
  void forecastsAndLimitsAgreeWithR() {
    for (JsonNode spec : Reference.read("airpassengers_fixed_ets.json")) {
      EtsFit fit = at(spec);
      if (EtsVariance.known(fit.form()) && !undampedFirstStepInR(fit.form())) {
        double[] mean = EtsVariance.mean(fit, spec.get("mean").size());
        double[] variance = EtsVariance.of(fit, mean);
        double[] high = Reference.doubles(spec.get("hi95"));
        double[] centre = Reference.doubles(spec.get("mean"));
        for (int h = 0; h < mean.length; h++) {
          double width = Math.sqrt(variance[h]) * Normal.halfWidth(95);
          assertEquals(centre[h], mean[h], 1e-9 * centre[h], fit.form().notation());
          // R puts gamma one step too early where there is a season but no trend.
          assertEquals(high[h] - centre[h], width, 2e-5 * width, fit.form().notation());
        }
      }
    }
  }

  /** R's class 3 forecasts leave the first step undamped, against table 2.1 of the book. */
  private static boolean undampedFirstStepInR(EtsForm form) {
    return form.trend().damped() && form.season() == EtsForm.Season.MULTIPLICATIVE;
  }

  private static EtsFit at(JsonNode spec) {
    EtsForm form = Reference.form(spec.get("model").asString());
    return EtsFit.at(form, Reference.pass(PASSENGERS, 12, form, spec.get("par")));
  }

  @Test
  void everyFormHasOneNotation() {
    assertEquals(30, EtsForm.all().stream().map(EtsForm::notation).distinct().count());
    assertTrue(EtsForm.all().stream().filter(EtsForm::stable).count() == 19);
  }
}

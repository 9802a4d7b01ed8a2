package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class EtsSearchTest {
  /** Nothing is assumed, so that only the likelihood counts, as in R. */
  private static final EtsSetup AS_IN_R = new EtsSetup(new EtsPrior(0, 0, 0), EtsRegion.BOTH, 3, 0);

  private static final double WORSE_THAN_R = 0.01;

  @Test
  void choosesAtLeastAsWellAsRByItsOwnCriterion() {
    JsonNode classics = Reference.classics();
    for (String name : classics.propertyNames()) {
      EtsFit fit = best(classics.get(name)).fit();
      double r = classics.get(name).get("ets").get("aicc").asDouble();
      assertTrue(fit.aicc() <= r + WORSE_THAN_R, name + " " + fit.aicc() + " against " + r);
    }
  }

  @Test
  void forecastsAreNearRsWhereTheFormIsTheSame() {
    JsonNode classics = Reference.classics();
    int same = 0;
    for (String name : classics.propertyNames()) {
      JsonNode r = classics.get(name).get("ets");
      EtsModel model = best(classics.get(name));
      if (model.fit().form().notation().equals(r.get("model").asString())) {
        same++;
        near(name, Reference.doubles(r.get("mean")), model);
      }
    }
    assertTrue(same >= 12, same + " forms as in R");
  }

  private static void near(String name, double[] r, EtsModel model) {
    double[] mean = EtsVariance.mean(model.fit(), r.length);
    double difference = 0;
    double size = 0;
    for (int h = 0; h < r.length; h++) {
      difference += Math.abs(mean[h] - r[h]);
      size += Math.abs(r[h]);
    }
    // "discoveries" counts events: its level of 3 or so moves by a tenth with the prior.
    assertTrue(difference < (name.equals("discoveries") ? 0.15 : 0.03) * size, name);
  }

  /** The derivative of every form against differences of the likelihood. */
  @Test
  void slopesAgreeWithDifferences() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    for (EtsForm form : EtsForm.all()) {
      for (EtsRegion region : EtsRegion.values()) {
        int m = form.seasonal() ? 12 : 1;
        var setup = new EtsSetup(new EtsPrior(3, 300, 0.3), region, 2, 6);
        EtsObjective objective =
            EtsObjective.of(form, EtsStart.of(y, m, form), new EtsPass(y, m), setup);
        double[] x = objective.near(form, start(form, y));
        double[] slope = new double[x.length];
        objective.at(x);
        objective.slope(x, slope);
        for (int i = 0; i < x.length; i++) {
          double difference = difference(objective, x, i);
          String name = form.notation() + " " + region + " " + i;
          assertEquals(difference, slope[i], 1e-5 * (1 + Math.abs(difference)), name);
        }
      }
    }
  }

  private static double difference(Objective objective, double[] x, int dimension) {
    double[] up = x.clone();
    double[] down = x.clone();
    up[dimension] += 1e-5;
    down[dimension] -= 1e-5;
    return (objective.at(up) - objective.at(down)) / 2e-5;
  }

  /** The lynx come back: a level that overshoots is likelier, and only admissible. */
  @Test
  void theAdmissibleRegionIsWider() {
    double[] y = Reference.doubles(Reference.classics().get("lynx").get("y"));
    EtsForm form = Reference.form("ETS(A,N,N)");
    var free = new EtsSetup(new EtsPrior(0, 0, 0), EtsRegion.ADMISSIBLE, 3, 0);
    EtsFit usual = EtsOptimiser.fit(form, y, 1, List.of(), AS_IN_R);
    EtsFit wider = EtsOptimiser.fit(form, y, 1, List.of(), free);
    assertTrue(usual.initial().alpha <= 0.9999);
    assertTrue(wider.initial().alpha > 1 && wider.initial().alpha < 2);
    assertTrue(wider.logLikelihood() > usual.logLikelihood() + 1);
  }

  @Test
  void loopsAndStepsAreTwins() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    for (EtsForm form : EtsForm.all()) {
      EtsPass start = start(form, y);
      EtsPass loop = start.copy();
      EtsLoops.run(form, loop);
      var steps = new EtsTrace(form, start, 0);
      double[] forecasts = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        steps.underlying();
        forecasts[i] = steps.forecast();
        steps.observe(y[i]);
      }
      assertArrayEquals(forecasts, loop.forecast, 1e-7, form.notation());
      assertEquals(steps.level(), loop.level, 1e-7, form.notation());
    }
  }

  private static EtsPass start(EtsForm form, double[] y) {
    int m = form.seasonal() ? 12 : 1;
    EtsStart guess = EtsStart.of(y, m, form);
    var pass = new EtsPass(y, m);
    pass.alpha = 0.3;
    pass.beta = 0.02;
    pass.gamma = 0.1;
    pass.phi = form.trend().damped() ? 0.95 : 1;
    pass.level = guess.level();
    pass.growth = guess.growth();
    System.arraycopy(guess.season(), 0, pass.season, 0, guess.season().length);
    return pass;
  }

  @Test
  void simulatedIntervalsAgreeWithTheClosedForm() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    for (EtsForm form : EtsSearch.candidates(new History(y, 12, 0))) {
      EtsFit fit = EtsOptimiser.fit(form, y, 12);
      double[] mean = EtsVariance.mean(fit, 15);
      Outlook closed = Outlook.normal(mean, EtsVariance.of(fit, mean), List.of(80.0));
      Outlook paths = Outlook.simulated(mean, EtsPaths.of(fit, 15, 11), List.of(80.0));
      for (int h = 0; h < 15; h++) {
        double width = closed.bands().getFirst().high()[h] - closed.bands().getFirst().low()[h];
        double other = paths.bands().getFirst().high()[h] - paths.bands().getFirst().low()[h];
        assertEquals(width, other, 0.08 * width, form.notation() + " " + h);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePaths() {
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    EtsFit fit = EtsOptimiser.fit(Reference.form("ETS(M,M,M)"), y, 12);
    assertArrayEquals(EtsPaths.of(fit, 3, 5)[2], EtsPaths.of(fit, 3, 5)[2]);
  }

  private static EtsModel best(JsonNode series) {
    int m = Math.max(1, (int) series.get("period").asDouble());
    var history = new History(Reference.doubles(series.get("y")), m, 0);
    return EtsSearch.best(history, AS_IN_R, new Cancellation()).orElseThrow();
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import tools.jackson.databind.JsonNode;

class AutoArimaTest {
  @Test
  void takesAsManyDifferencesAsR() {
    JsonNode classics = Reference.classics();
    for (String name : classics.propertyNames()) {
      JsonNode series = classics.get(name);
      double[] y = Reference.doubles(series.get("y"));
      int m = period(series);
      int seasonal = SeasonalStrength.differences(y, m);
      if (m > 1) {
        assertEquals(series.get("nsdiffs").asInt(), seasonal, name);
      }
      assertEquals(series.get("ndiffs").asInt(), Kpss.differences(y, Kpss.FIVE_PERCENT), name);
    }
  }

  @Test
  void findsGuerrerosPowerAsRDoes() {
    JsonNode r = Reference.read("arima_r.json").get("auto");
    for (String name : r.propertyNames()) {
      JsonNode series = Reference.classics().get(name);
      BoxCox found = Guerrero.of(Reference.doubles(series.get("y")), period(series));
      assertEquals(r.get(name).get("lambda").asDouble(), found.lambda(), 1e-3, name);
    }
  }

  @Test
  void theStepwiseSearchFindsModelsAsGoodAsRs() {
    JsonNode r = Reference.read("arima_r.json").get("auto");
    int same = 0;
    for (String name : r.propertyNames()) {
      JsonNode series = Reference.classics().get(name);
      var history = new History(Reference.doubles(series.get("y")), period(series), 0);
      ArimaModel model = fit(AutoArima.Search.STEPWISE, history);
      // What the prior of series without a season may cost.
      double slack = history.season() == 1 ? 1.5 : 0.05;
      assertTrue(model.aicc() < r.get(name).get("aicc").asDouble() + slack, name);
      if (r.get(name).get("model").asString().equals(model.fit().order().notation())) {
        same++;
        double[] mean = Reference.doubles(r.get(name).get("mean"));
        double[] ours = model.ahead(new Ahead(mean.length, List.of(95.0), 1)).mean();
        for (int h = 0; h < mean.length; h++) {
          assertEquals(mean[h], ours[h], 5e-3 * Math.abs(mean[h]), name);
        }
      }
    }
    assertTrue(same >= 12, same + " models as in R");
  }

  private static ArimaModel fit(AutoArima.Search search, History history) {
    return (ArimaModel)
        new AutoArima(search, AutoArima.Spread.AS_IT_IS).fit(history, new Cancellation());
  }

  private static int period(JsonNode series) {
    return Math.max(1, (int) series.get("period").asDouble());
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.signalbox.task.SeriesForecast.Band;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures by {@code accuracy.py}, and those that hold the evaluation room too. */
class AccuracyTest {
  private static final JsonNode KNOWN = Reference.read("accuracy.json");
  private static final double[] HISTORY = Reference.doubles(KNOWN.get("history"));
  private static final double[] FUTURE = Reference.doubles(KNOWN.get("future"));
  private static final double[] FORECAST = Reference.doubles(KNOWN.get("forecast"));
  private static final Band BAND =
      new Band(95, Reference.doubles(KNOWN.get("low")), Reference.doubles(KNOWN.get("high")));

  @Test
  void errorsAgreeWithTheCompetitions() {
    assertEquals(number("smape"), Accuracy.smape(FUTURE, FORECAST), 1e-12);
    assertEquals(number("mase"), Accuracy.mase(HISTORY, FUTURE, 12, FORECAST), 1e-12);
    assertEquals(number("rmsse"), Accuracy.rmsse(HISTORY, FUTURE, FORECAST), 1e-12);
  }

  @Test
  void intervalScoresAgreeWithTheCompetitions() {
    assertEquals(number("msis"), Accuracy.msis(HISTORY, FUTURE, 12, BAND), 1e-10);
    assertEquals(number("pinball"), Accuracy.pinball(FUTURE, BAND.low(), 0.025), 1e-12);
    assertEquals(number("coverage"), Accuracy.coverage(FUTURE, BAND), 1e-12);
  }

  @Test
  void theBenchmarkAgreesWithTheCompetition() {
    double[] known = Reference.doubles(KNOWN.get("naive2"));
    assertArrayEquals(known, Naive2.forecast(HISTORY, 12, 12), 1e-9);
  }

  @Test
  void theEvaluationRoomComputesTheSame() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AccuracyTest.class.getResourceAsStream("/evaluation/m4.json"))) {
      JsonNode m4 = JsonMapper.shared().readTree(in);
      double[] future = Reference.doubles(m4.get("future"));
      double[] forecast = Reference.doubles(m4.get("forecast"));
      double[] history = Reference.doubles(m4.get("history"));
      assertEquals(m4.get("smape").asDouble(), Accuracy.smape(future, forecast), 1e-12);
      assertEquals(m4.get("mase").asDouble(), Accuracy.mase(history, future, 12, forecast), 1e-12);
    }
  }

  @Test
  void aMissingTruthCountsForNothing() {
    double[] holed = FUTURE.clone();
    holed[3] = Double.NaN;
    double[] wild = FORECAST.clone();
    wild[3] = 1e9;
    assertEquals(Accuracy.smape(holed, FORECAST), Accuracy.smape(holed, wild), 0);
  }

  @Test
  void aHistoryWithoutChangeIsScaledByItsLevel() {
    assertEquals(0.5, Accuracy.mase(new double[] {4, 4, 4}, new double[] {6}, 1, new double[] {4}));
    assertEquals(2, Accuracy.mase(new double[3], new double[] {2}, 1, new double[] {0}));
  }

  private static double number(String field) {
    return KNOWN.get(field).asDouble();
  }
}

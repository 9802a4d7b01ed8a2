package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Timeline;

class ArimaModelTest {
  private static final double[] PASSENGERS =
      Reference.doubles(Reference.classics().get("AirPassengers").get("y"));

  @Test
  void aRegressorMovesTheForecastByWhatItMovedTheHistory() {
    var random = new SplittableRandom(5);
    double[] holiday = random.doubles(112).map(v -> v < 0.2 ? 1 : 0).toArray();
    double[] y = new double[100];
    double noise = 0;
    for (int i = 0; i < y.length; i++) {
      noise = 0.6 * noise + random.nextGaussian();
      y[i] = 50 + 7 * holiday[i] + noise;
    }
    double[][] past = {Arrays.copyOf(holiday, 100)};
    Model model = fit(AutoArima.Spread.AS_IT_IS, new History(y, 1, 0, Timeline.index(), past));
    assertTrue(model.traits().contains(Trait.REGRESSORS));
    double[] without = ahead(model, new double[12]).mean();
    double[] with = ahead(model, new double[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}).mean();
    for (int h = 0; h < 12; h++) {
      assertEquals(h == 2 ? 7 : 0, with[h] - without[h], 0.7, "step " + h);
    }
  }

  @Test
  void aDriftWidensTheIntervalsByItsOwnUncertainty() {
    var random = new SplittableRandom(9);
    double[] y = new double[40];
    for (int i = 1; i < y.length; i++) {
      y[i] = y[i - 1] + 3 + random.nextGaussian();
    }
    var model = (ArimaModel) fit(AutoArima.Spread.AS_IT_IS, new History(y, 1, 0));
    assertEquals("ARIMA(0,1,0) with drift", model.fit().order().notation());
    var band = ahead(model).bands().getFirst();
    double near = band.high()[0] - band.low()[0];
    double far = band.high()[11] - band.low()[11];
    // Hyndman and Athanasopoulos, 3rd edition, table 5.2: h (1 + h / (T - 1)) times the variance.
    double growth = Math.sqrt(12 * (1 + 12 / 39.0) / (1 + 1 / 39.0));
    assertEquals(growth, far / near, 1e-9);
  }

  @Test
  void newObservationsMoveTheForecastAndNoCoefficient() {
    var start = new History(Arrays.copyOf(PASSENGERS, 132), 12, 0);
    var model = (ArimaModel) fit(AutoArima.Spread.AS_IT_IS, start);
    var later = (ArimaModel) model.updated(new History(PASSENGERS, 12, 0));
    assertArrayEquals(model.fit().x(), later.fit().x());
    double[] before = ahead(model).mean();
    double[] after = ahead(later).mean();
    for (int h = 0; h < 12; h++) {
      assertEquals(before[h] * 1.1, after[h], 0.2 * before[h], "a year later, step " + h);
    }
  }

  @Test
  void anEvenedSpreadGrowsWithTheLevelAgain() {
    var history = new History(PASSENGERS, 12, 0);
    Model model = fit(AutoArima.Spread.EVENED, history);
    assertTrue(model.traits().contains(Trait.TRANSFORMED));
    Outlook outlook = ahead(model);
    var band = outlook.bands().getFirst();
    for (int h = 0; h < 12; h++) {
      assertTrue(band.low()[h] > 0);
      assertTrue(band.high()[h] - outlook.mean()[h] > outlook.mean()[h] - band.low()[h]);
    }
  }

  @Test
  void aTransformationIsUndone() {
    for (double lambda : new double[] {-1, -0.5, 0, 0.3, 1, 2}) {
      for (double y : new double[] {0.01, 1, 40}) {
        var boxCox = new BoxCox(lambda);
        assertEquals(y, boxCox.undone(boxCox.applied(y)), 1e-9 * y);
      }
    }
  }

  private static Model fit(AutoArima.Spread spread, History history) {
    return new AutoArima(AutoArima.Search.STEPWISE, spread).fit(history, new Cancellation());
  }

  private static Outlook ahead(Model model, double[]... regressors) {
    return model.ahead(new Ahead(12, List.of(95.0), 1, regressors));
  }
}

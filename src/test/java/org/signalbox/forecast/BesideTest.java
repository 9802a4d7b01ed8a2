package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Problem;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Decomposition;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.SeriesForecast.Unpredicted;
import org.signalbox.task.Timeline;

class BesideTest {
  private static final Regressor REACHES =
      new Regressor("sun", new double[] {1, Double.NaN, 3, 4, 5});
  private static final Regressor ENDS = new Regressor("rain", new double[] {1, 2, 3, 4});

  @Test
  void aMethodSeesHistoryAndFutureOfARegressor() {
    Predicted seen = assertInstanceOf(Predicted.class, forecast(2, new ArrayList<>(), REACHES));
    assertArrayEquals(new double[] {4, 5}, seen.mean());
    assertEquals("1.0 2.0 3.0", seen.model());
  }

  @Test
  void aRegressorWithoutItsFutureIsLeftOutAndStated() {
    var remarks = new ArrayList<Problem>();
    Predicted seen = assertInstanceOf(Predicted.class, forecast(2, remarks, ENDS, REACHES));
    assertArrayEquals(new double[] {4, 5}, seen.mean());
    assertEquals("SB-FORECAST-06", remarks.getFirst().code());
  }

  @Test
  void aHorizonBeyondTheRegressorIsRefused() {
    Unpredicted refused =
        assertInstanceOf(Unpredicted.class, forecast(3, new ArrayList<>(), REACHES));
    assertEquals("SB-FORECAST-07", refused.problem().code());
  }

  private static SeriesForecast forecast(int horizon, List<Problem> remarks, Regressor... beside) {
    var series = new Series("s", Timeline.index(), new double[] {7, 8, 9}, List.of(beside));
    var task = new ForecastTask("t", "v", List.of(series), 2, 1, List.of());
    EngineCard card = Forecasters.seasonalNaive().card();
    RunContext context = RunContext.quiet(1);
    var engine = new SeriesEngine(card, BesideTest::repeating);
    try (var fitted = engine.fit(task, context)) {
      var result = fitted.predict(task.withHorizon(horizon), context);
      remarks.addAll(result.remarks());
      return result.answer().series().getFirst();
    }
  }

  private static Model repeating(
      History history, @SuppressWarnings("unused") Cancellation cancellation) {
    return new Repeating(history);
  }

  /** Forecasts the regressor itself and is named by its history. */
  private record Repeating(History history) implements Model {
    @Override
    public String notation() {
      double[] x = history.regressors()[0];
      return x[0] + " " + x[1] + " " + x[2];
    }

    @Override
    public int tried() {
      return 1;
    }

    @Override
    public List<Trait> traits() {
      return List.of(Trait.REGRESSORS);
    }

    @Override
    public Outlook ahead(Ahead ahead) {
      return new Outlook(ahead.regressors()[0], List.of());
    }

    @Override
    public Model updated(History longer) {
      return new Repeating(longer);
    }

    @Override
    public Decomposition decomposition() {
      return Decomposition.none();
    }
  }
}

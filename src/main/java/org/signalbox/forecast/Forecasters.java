package org.signalbox.forecast;

import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;

/** The statistical forecasting engines. */
public final class Forecasters {
  private Forecasters() {}

  /** All engines of this room, the most capable first, the baseline last. */
  public static List<Engine<ForecastTask, ForecastAnswer>> all() {
    return List.of(autoEts(), seasonalNaive());
  }

  /** Exponential smoothing, the form chosen by AICc among up to 15. */
  public static Engine<ForecastTask, ForecastAnswer> autoEts() {
    return new SeriesEngine(
        card(
            "auto-ets",
            "AutoETS",
            Standing.CONTENDER,
            "Exponential smoothing that finds error, trend and season by itself.",
            "Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential Smoothing"),
        new AutoEts());
  }

  /** The baseline of every forecast. */
  public static Engine<ForecastTask, ForecastAnswer> seasonalNaive() {
    return new SeriesEngine(
        card(
            "seasonal-naive",
            "Seasonal naive",
            Standing.BASELINE,
            "Repeats the last season; what any other forecaster must beat.",
            "Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 5.2"),
        SeasonalNaive::fit);
  }

  private static EngineCard card(
      String id, String name, Standing standing, String purpose, String reference) {
    return new EngineCard(id, name, Family.FORECAST, standing, "Apache-2.0", 0, purpose, reference);
  }
}

package org.signalbox.view;

import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Standing;

/** Engines as the app has them. */
final class Cards {
  static final EngineCard ETS = card("auto-ets", "AutoETS", Family.FORECAST, Standing.CONTENDER);
  static final EngineCard THETA =
      card("theta-optimised", "Dynamic Theta", Family.FORECAST, Standing.CONTENDER);
  static final EngineCard NAIVE =
      card("seasonal-naive", "Seasonal naive", Family.FORECAST, Standing.BASELINE);
  static final EngineCard DRIFT = card("drift", "Drift", Family.FORECAST, Standing.CONTENDER);
  static final EngineCard LAGS =
      card("xgboost-lags", "XGBoost on lags", Family.TABULAR, Standing.CONTRAST);
  static final EngineCard DIGITS =
      card("smollm2-digits", "SmolLM2 on digits", Family.LANGUAGE, Standing.CONTRAST);
  static final EngineCard XGBOOST = card("xgboost", "XGBoost", Family.TABULAR, Standing.CONTENDER);
  static final EngineCard FOREST =
      card("random-forest", "Random forest", Family.TABULAR, Standing.CONTENDER);
  static final EngineCard LINEAR =
      card("linear", "Logistic / ridge", Family.TABULAR, Standing.CONTENDER);
  static final EngineCard MAJORITY =
      card("majority", "Majority class", Family.TABULAR, Standing.BASELINE);
  static final EngineCard ROWS =
      card("smollm2-rows", "SmolLM2 on rows", Family.LANGUAGE, Standing.CONTRAST);
  static final EngineCard WRITER =
      card("smollm2-text", "SmolLM2 135M", Family.LANGUAGE, Standing.CONTENDER);
  static final EngineCard QUOTES =
      card("extract", "Telling sentences", Family.LANGUAGE, Standing.BASELINE);
  static final EngineCard EXTRACTIVE =
      card("extractive", "Quoted sentences", Family.LANGUAGE, Standing.BASELINE);
  static final EngineCard SEARCH =
      card("minilm-search", "MiniLM search", Family.LANGUAGE, Standing.CONTENDER);

  private Cards() {}

  private static EngineCard card(String id, String name, Family family, Standing standing) {
    return new EngineCard(
        id,
        name,
        family,
        standing,
        "Apache-2.0",
        1_000_000,
        "Made for problems of this kind, with intervals.",
        "Hyndman & Athanasopoulos, Forecasting, 2021");
  }
}

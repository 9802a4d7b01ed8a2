package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/** What was learned from one series; it can be asked for any horizon. */
interface Model {
  /** The field's notation with the estimates behind it. */
  String notation();

  /** How many models were fitted to choose this one. */
  int tried();

  /** What the model believes of the series. */
  List<Trait> traits();

  /** Forecasts. */
  Outlook ahead(Ahead ahead);

  /**
   * The same parameters over a history that has gone on; nothing is estimated again.
   *
   * @param longer begins with the observations that the model was fitted to
   */
  Model updated(History longer);

  /** The history in parts that add up to it. */
  Decomposition decomposition();
}

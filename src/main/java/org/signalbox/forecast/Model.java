package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Problem;
import org.signalbox.task.SeriesForecast.Decomposition;

/** What was learned from one series; it can be asked for any horizon. */
interface Model {
  /** The field's notation with the estimates behind it. */
  String notation();

  /** How many models were fitted to choose this one. */
  int tried();

  /** What the model believes of the series. */
  List<Trait> traits();

  /** What can be told about the choice; where the history surprised is not among it. */
  default Insight insight() {
    return new Insight(traits(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * What the reader of a forecast must know of how its history was treated.
   *
   * @param series id of the series
   */
  default List<Problem> remarks(String series) {
    return List.of();
  }

  /** Forecasts. */
  Outlook ahead(Ahead ahead);

  /**
   * The same parameters over a history that has gone on; nothing is estimated again.
   *
   * @param longer begins where the history began that the model was fitted to; an observation may
   *     have been replaced
   */
  Model updated(History longer);

  /** The history in parts that add up to it. */
  Decomposition decomposition();
}

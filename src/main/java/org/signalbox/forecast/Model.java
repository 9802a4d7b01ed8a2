package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.SeriesForecast.Decomposition;

/** What was learned from one series; it can be asked for any horizon. */
interface Model {
  /** The field's notation with the estimates behind it. */
  String notation();

  /** How many models were fitted to choose this one. */
  int tried();

  /**
   * Forecasts.
   *
   * @param levels coverage of the intervals in percent
   * @param seed of simulated paths
   */
  Outlook ahead(int horizon, List<Double> levels, long seed);

  /** The history in parts that add up to it. */
  Decomposition decomposition();
}

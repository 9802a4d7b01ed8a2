package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Insight.Trait;

/** What repeats in a series, known for its past and its future. */
interface Pattern {
  /** One value an observation. */
  double[] past();

  /**
   * What is to be added to a forecast.
   *
   * @param h steps after the history's next one, from 0
   */
  double ahead(int h);

  /**
   * What estimating the pattern adds to the variance of a forecast, as a share of it. The rules
   * were chosen on simulated hours, days and weeks and by rolling origin on the histories of the M1
   * and tourism competitions.
   */
  double unsure();

  /** The same pattern over a history that has gone on, on the scale that it was learned on. */
  Pattern over(double[] longer);

  /** What the pattern holds beside seasons. */
  default List<Trait> traits() {
    return List.of();
  }

  /** In words behind a model's name, such as {@code seasons 24 and 168}. */
  String notation();
}

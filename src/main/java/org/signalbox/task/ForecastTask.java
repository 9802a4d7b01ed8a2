package org.signalbox.task;

import java.util.List;

/**
 * Continue one or many series.
 *
 * @param measure what is measured, such as the column's name
 * @param horizon how many observations to forecast, at least 1
 * @param season observations in a season, 1 when there is none
 * @param levels coverage of the prediction intervals in percent, such as 80 and 95
 */
public record ForecastTask(
    String name, String measure, List<Series> series, int horizon, int season, List<Double> levels)
    implements Task {
  public ForecastTask {
    series = List.copyOf(series);
    levels = List.copyOf(levels);
    if (series.isEmpty() || horizon < 1 || season < 1) {
      throw new IllegalArgumentException(
          "series " + series.size() + ", horizon " + horizon + ", season " + season);
    }
  }

  @Override
  public ProblemType problemType() {
    return ProblemType.FORECASTING;
  }

  @Override
  public int answers() {
    return series.size();
  }

  public ForecastTask withSeries(List<Series> other) {
    return new ForecastTask(name, measure, other, horizon, season, levels);
  }

  public ForecastTask withHorizon(int other) {
    return new ForecastTask(name, measure, series, other, season, levels);
  }
}

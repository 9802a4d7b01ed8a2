package org.signalbox.task;

import java.util.List;

/** One entry for each series of the task, in its order. */
public record ForecastAnswer(List<SeriesForecast> series) implements Answer {
  public ForecastAnswer {
    series = List.copyOf(series);
  }
}

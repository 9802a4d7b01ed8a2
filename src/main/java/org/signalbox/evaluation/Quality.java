package org.signalbox.evaluation;

import java.util.List;

/**
 * How good an answer is, with its uncertainty.
 *
 * @param metric the one that decides
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param cases how many rows, forecasts or documents were scored
 * @param others further metrics without an interval
 */
public record Quality(
    Metric metric, double value, double low, double high, int cases, List<Score> others) {
  public Quality {
    others = List.copyOf(others);
  }

  public record Score(Metric metric, double value) {}
}

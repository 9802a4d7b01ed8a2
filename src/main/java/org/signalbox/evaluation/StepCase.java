package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.SeriesForecast.Band;

/**
 * One forecast step with its known value.
 *
 * @param scaled absolute error over the scale of the history
 * @param symmetric absolute error over the mean of both magnitudes, in percent
 * @param covered 1 inside of the 95 % interval, 0 outside, NaN without one
 */
record StepCase(long key, int group, double scaled, double symmetric, double covered) {
  /**
   * Mean absolute error of the seasonal naive forecast inside of the history, the denominator of
   * MASE as in the M4 competition. A history shorter than a season is compared with the value
   * before. Where nothing ever changes, the level takes the place of the scale.
   */
  static double scale(double[] history, int season) {
    int lag = history.length > season ? season : 1;
    double scale =
        IntStream.range(lag, history.length)
            .mapToDouble(t -> Math.abs(history[t] - history[t - lag]))
            .filter(Double::isFinite)
            .average()
            .orElse(0);
    if (scale > 0) {
      return scale;
    }
    double level =
        Arrays.stream(history).filter(Double::isFinite).map(Math::abs).average().orElse(0);
    return level > 0 ? level : 1;
  }

  /** A term of sMAPE as in the M4 competition, from 0 to 200 %. */
  static double symmetric(double truth, double forecast) {
    double size = Math.abs(truth) + Math.abs(forecast);
    return size == 0 ? 0 : 200 * Math.abs(truth - forecast) / size;
  }

  static double covered(List<Band> bands, int step, double truth) {
    return bands.stream()
        .filter(band -> band.level() == 95)
        .mapToDouble(b -> b.low()[step] <= truth && truth <= b.high()[step] ? 1 : 0)
        .findFirst()
        .orElse(Double.NaN);
  }

  static Marks marks(List<StepCase> cases) {
    List<Quality.Score> others = new ArrayList<>();
    double symmetric = cases.stream().mapToDouble(StepCase::symmetric).average().orElse(0);
    others.add(new Quality.Score(Metric.SMAPE, symmetric));
    cases.stream()
        .mapToDouble(StepCase::covered)
        .filter(Double::isFinite)
        .average()
        .ifPresent(share -> others.add(new Quality.Score(Metric.COVERAGE, share)));
    double[] scaled = cases.stream().mapToDouble(StepCase::scaled).toArray();
    return new Marks(
        Metric.MASE,
        cases.stream().mapToLong(StepCase::key).toArray(),
        cases.stream().mapToInt(StepCase::group).toArray(),
        WeightedScore.mean(scaled),
        others);
  }
}

package org.signalbox.language;

import java.util.Arrays;
import java.util.List;
import org.signalbox.task.SeriesForecast;

/** A forecast from sampled continuations: median and quantiles step by step. */
final class SampledForecast {
  private SampledForecast() {}

  /**
   * @param paths one line a sample, one entry a step
   * @param levels coverage of the bands in percent
   */
  static SeriesForecast.Predicted of(String id, double[][] paths, List<Double> levels) {
    double[] median = quantile(paths, 0.5);
    List<SeriesForecast.Band> bands =
        levels.stream()
            .sorted()
            .map(
                level ->
                    new SeriesForecast.Band(
                        level,
                        quantile(paths, 0.5 - level / 200),
                        quantile(paths, 0.5 + level / 200)))
            .toList();
    return new SeriesForecast.Predicted(
        id,
        median,
        bands,
        "digits, " + paths.length + " samples",
        SeriesForecast.Decomposition.none());
  }

  /** R's type 7: linear between order statistics. */
  private static double[] quantile(double[][] paths, double share) {
    double[] result = new double[paths[0].length];
    for (int h = 0; h < result.length; h++) {
      int step = h;
      double[] sorted = Arrays.stream(paths).mapToDouble(path -> path[step]).sorted().toArray();
      double at = share * (sorted.length - 1);
      int below = (int) Math.clamp(Math.floor(at), 0, sorted.length - 1);
      int above = Math.min(below + 1, sorted.length - 1);
      result[h] = sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
    return result;
  }
}

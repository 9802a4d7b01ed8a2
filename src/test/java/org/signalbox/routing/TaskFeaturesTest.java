package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.Timeline;

class TaskFeaturesTest {
  private static double of(ForecastTask task, String name) {
    TaskFeatures features = TaskFeatures.of(task).orElseThrow();
    return features.values()[features.kind().names().indexOf(name)];
  }

  private static ForecastTask series(double... values) {
    return new ForecastTask(
        "t", "y", List.of(new Series("s", Timeline.index(), values)), 12, 12, List.of(80.0));
  }

  @Test
  void aSeasonATrendAndAMemoryAreSeen() {
    double[] seasonal =
        IntStream.range(0, 120).mapToDouble(i -> 10 + Math.sin(i * Math.PI / 6)).toArray();
    double[] rising = IntStream.range(0, 120).mapToDouble(i -> i).toArray();
    assertTrue(of(series(seasonal), "seasonal strength") > 0.9);
    assertTrue(of(series(rising), "trend strength") > 0.99);
    assertTrue(of(series(rising), "autocorrelation 1") > 0.9);
    assertEquals(10, Math.pow(10, of(series(rising), "seasons seen")) - 1, 1e-3);
  }

  @Test
  void whatCannotBeMeasuredIsStillANumber() {
    for (ForecastTask task :
        List.of(series(1), series(5, 5, 5, 5, 5), series(Double.NaN, 1, Double.NaN, 2, 3))) {
      for (float value : TaskFeatures.of(task).orElseThrow().values()) {
        assertTrue(Float.isFinite(value));
      }
    }
  }
}

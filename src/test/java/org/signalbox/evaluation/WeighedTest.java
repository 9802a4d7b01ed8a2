package org.signalbox.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.Ranking;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Decomposition;

class WeighedTest {
  @Test
  void classesAreMatchedByTheirNamesAndDocumentsByTheirNumbers() {
    var one =
        new LabelledText(
            new int[] {4, 7, 9}, List.of("yes", "no"), new double[][] {{1, 0}, {0.6, 0.4}, {0, 1}});
    var other =
        new LabelledText(
            new int[] {7, 4}, List.of("no", "yes"), new double[][] {{0.8, 0.2}, {1, 0}});
    LabelledText both = Weighed.of(one, other, 0.75).orElseThrow();
    assertArrayEquals(new int[] {4, 7}, both.documents());
    assertEquals(List.of("yes", "no"), both.classes());
    assertArrayEquals(new double[] {0.75, 0.25}, both.probabilities()[0], 1e-12);
    assertArrayEquals(new double[] {0.5, 0.5}, both.probabilities()[1], 1e-12);
  }

  @Test
  void aSeriesThatOneCouldNotForecastStaysWithTheOther() {
    SeriesForecast broken = new SeriesForecast.Unpredicted("b", Problem.of("SB-FORECAST-01", "b"));
    var one = new ForecastAnswer(List.of(forecast("a", 10, 20), forecast("b", 1, 1), broken));
    var other = new ForecastAnswer(List.of(forecast("a", 20, 40), broken, forecast("c", 2, 2)));
    ForecastAnswer both = Weighed.of(one, other, 0.5).orElseThrow();
    assertArrayEquals(new double[] {15, 30}, mean(both, 0), 1e-12);
    assertArrayEquals(new double[] {1, 1}, mean(both, 1), 1e-12);
    assertArrayEquals(new double[] {2, 2}, mean(both, 2), 1e-12);
  }

  @Test
  void rankingsHaveNoMean() {
    Ranking ranking = new Ranking(List.of());
    assertEquals(Optional.empty(), Weighed.of(ranking, ranking, 0.5));
  }

  private static SeriesForecast forecast(String id, double... mean) {
    return new SeriesForecast.Predicted(id, mean, List.of(), "mean", Decomposition.none());
  }

  private static double[] mean(ForecastAnswer answer, int series) {
    return ((SeriesForecast.Predicted) answer.series().get(series)).mean();
  }
}

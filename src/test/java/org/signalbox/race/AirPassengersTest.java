package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Engines;
import org.signalbox.engine.Outcome;
import org.signalbox.forecast.Forecasters;
import org.signalbox.metering.Machine;
import org.signalbox.metering.Meter;
import org.signalbox.metering.Tariffs;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Timeline;

/** The real meter, threads and forecasters on a shipped sample. */
class AirPassengersTest {
  private static final Path ASSETS = Path.of(System.getProperty("signalbox.root"), "assets");

  private static ForecastTask task() throws IOException {
    double[] passengers =
        Files.readAllLines(ASSETS.resolve("samples/air-passengers.csv")).stream()
            .skip(1)
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
            .toArray();
    var months = new Timeline(LocalDateTime.of(1949, 1, 1, 0, 0), Timeline.Step.MONTH, 1);
    var series = new Series("passengers", months, passengers);
    return new ForecastTask(
        "air-passengers", "passengers", List.of(series), 12, 12, List.of(80.0, 95.0));
  }

  private static RaceReport race() throws IOException {
    var machine = new Machine("unknown", 2, 2, 1, "", "");
    Meter meter = Meter.here(machine, Tariffs.read(ASSETS.resolve("prices")));
    var engines =
        new Engines(
            List.of(),
            List.of(Forecasters.autoEts(), Forecasters.seasonalNaive()),
            List.of(),
            List.of(),
            List.of());
    try (var pool = new WorkerPool(2);
        var alarms = new AlarmClock()) {
      return new Race(engines, meter, pool, alarms, new Measuring())
          .run(
              RaceRequest.all(task(), Optional.of("seasonal-naive"), 1),
              event -> {},
              new RaceControl());
    }
  }

  @Test
  void autoEtsBeatsTheSeasonalNaiveBeyondDoubtAndTheFutureIsAnswered() throws IOException {
    RaceReport report = race();
    assertEquals("rolling origin, 5 x 12 held out", report.split());
    assertEquals(List.of("auto-ets"), report.comparison().best());
    assertTrue(report.comparison().regret().orElseThrow() > 0);
    Lane lane = report.lane("auto-ets").orElseThrow();
    var done = assertInstanceOf(Outcome.Done.class, lane.outcome());
    var answer = assertInstanceOf(ForecastAnswer.class, done.result().answer());
    var future = assertInstanceOf(SeriesForecast.Predicted.class, answer.series().getFirst());
    assertEquals(12, future.mean().length);
    assertTrue(lane.first().orElseThrow().cpu() > 0);
  }
}

package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Outcome;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceEvent;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.Task;
import tools.jackson.databind.JsonNode;

/** What the demonstration shows is true of the real engines and the real model. */
class ClaimsTest {
  private static final int HELD_OUT = 6;

  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path folder) {
    signalbox = Installed.whole(folder);
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  @Test
  void onAirPassengersAutoEtsBeatsSeasonalNaiveAndTheDigits() {
    ForecastTask whole = (ForecastTask) task("air-passengers.csv", "");
    Series passengers = whole.series().getFirst();
    int origin = passengers.length() - HELD_OUT;
    ForecastTask task = whole.withSeries(List.of(passengers.head(origin))).withHorizon(HELD_OUT);
    double[] future = Arrays.copyOfRange(passengers.values(), origin, passengers.length());
    double ets = error(task, "auto-ets", future);
    assertTrue(ets < error(task, "seasonal-naive", future), "AutoETS " + ets);
    assertTrue(ets < error(task, "smollm2-digits", future), "AutoETS " + ets);
  }

  @Test
  void onPenguinsTheTreesAndTheLinearModelBeatTheBaselineBeyondDoubt() {
    var said =
        signalbox.run(
            "race",
            Installed.sample("penguins.csv"),
            "--engines=xgboost,random-forest,linear,baseline-table",
            "--json");
    assertEquals(0, said.exit(), said.err());
    double baseline = quality(said.json(), "baseline-table").get("high").asDouble();
    for (String engine : List.of("xgboost", "random-forest", "linear")) {
      assertTrue(quality(said.json(), engine).get("low").asDouble() > baseline, engine);
    }
    assertFalse(
        said.json().get("best").valueStream().anyMatch(b -> b.asString().startsWith("base")));
  }

  @Test
  void aTextPromptIsAnsweredByTheLanguageModelTokenByToken() {
    List<RaceEvent> events = race(task("explain-tides.txt", ""), new RaceControl());
    List<String> chunks =
        events.stream()
            .filter(RaceEvent.Chunk.class::isInstance)
            .map(event -> ((RaceEvent.Chunk) event).text())
            .toList();
    assertTrue(chunks.size() > 10, "pieces streamed: " + chunks.size());
    assertInstanceOf(Outcome.Done.class, ended(events).lane().outcome());
  }

  @Test
  void aCancelDuringTheStreamEndsTheLane() {
    RaceControl control = new RaceControl();
    List<RaceEvent> events = race(task("explain-tides.txt", ""), control, control::cancel);
    assertInstanceOf(Outcome.Cancelled.class, ended(events).lane().outcome());
  }

  private static double error(ForecastTask task, String id, double[] future) {
    Engine<ForecastTask, ForecastAnswer> engine =
        signalbox.wiring().engines().forecast().stream()
            .filter(each -> each.card().id().equals(id))
            .findFirst()
            .orElseThrow();
    var context = signalbox.wiring().context(1);
    try (var fitted = engine.fit(task, context)) {
      var answer = fitted.predict(task, context).answer().series().getFirst();
      double[] mean = assertInstanceOf(SeriesForecast.Predicted.class, answer).mean();
      double sum = 0;
      for (int step = 0; step < future.length; step++) {
        sum += Math.abs(future[step] - mean[step]);
      }
      // The scale of MASE is the same for every engine, so the order needs no division by it.
      return sum / future.length;
    }
  }

  private static Task task(String sample, String request) {
    var services = signalbox.wiring();
    var material =
        services
            .ingest()
            .read(
                Source.of(Installed.SAMPLES.resolve(sample)),
                Overrides.none(),
                services.context(1));
    return services
        .router()
        .route(material, Request.of(request), Policy.balanced())
        .recognition()
        .task()
        .orElseThrow();
  }

  private static List<RaceEvent> race(Task task, RaceControl control) {
    return race(task, control, () -> {});
  }

  private static List<RaceEvent> race(Task task, RaceControl control, Runnable atFirstChunk) {
    List<RaceEvent> events = new ArrayList<>();
    var request =
        new RaceRequest(
            task,
            new Entrants.Named(List.of("smollm2-text")),
            Optional.empty(),
            Policy.balanced(),
            1,
            Duration.ofMinutes(5));
    signalbox
        .wiring()
        .race()
        .run(
            request,
            event -> {
              boolean first = events.stream().noneMatch(RaceEvent.Chunk.class::isInstance);
              events.add(event);
              if (first && event instanceof RaceEvent.Chunk) {
                atFirstChunk.run();
              }
            },
            control);
    return events;
  }

  private static RaceEvent.LaneEnded ended(List<RaceEvent> events) {
    return events.stream()
        .filter(RaceEvent.LaneEnded.class::isInstance)
        .map(RaceEvent.LaneEnded.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode quality(JsonNode race, String engine) {
    return race.get("outcomes")
        .valueStream()
        .filter(lane -> lane.get("engine").asString().equals(engine))
        .findFirst()
        .orElseThrow()
        .get("quality");
  }
}

package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signalbox.catalog.Sample;
import org.signalbox.catalog.SampleShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that other tools rely on: every field of the contract, one object, nothing else. */
class ContractTest {
  private static final List<String> TASK =
      List.of("problemType", "target", "time", "id", "horizon", "season", "columns");
  private static final List<String> DECISION =
      List.of(
          "engine",
          "family",
          "abstained",
          "question",
          "confidence",
          "margin",
          "signals",
          "alternatives",
          "counterfactual");
  private static final List<String> OUTCOME =
      List.of(
          "engine", "status", "quality", "phases", "cpuMs", "peakMb", "counts", "energyJ", "cost",
          "answer");

  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path folder) {
    signalbox = Installed.whole(folder);
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  static Stream<Sample> samples() {
    return new SampleShelf(Installed.SAMPLES).samples().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsRoutedAsWhatItIs(Sample sample) {
    var said =
        signalbox.run("route", sample.file().toString(), "--text", sample.request(), "--json");
    assertEquals(0, said.exit(), said.err());
    JsonNode route = said.json();
    assertFields(route, List.of("task", "decision", "routeMicros"));
    assertFields(route.get("task"), TASK);
    assertFields(route.get("decision"), DECISION);
    assertEquals(sample.problemType().word(), route.at("/task/problemType").asString());
    for (JsonNode column : route.at("/task/columns")) {
      assertFields(column, List.of("name", "type", "role"));
    }
    for (JsonNode signal : route.at("/decision/signals")) {
      assertFields(signal, List.of("name", "value", "weight"));
    }
    for (JsonNode other : route.at("/decision/alternatives")) {
      assertFields(other, List.of("engine", "utility", "quality", "latencyMs", "energyJ"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleCanBeInspected(Sample sample) {
    var said = signalbox.run("inspect", sample.file().toString(), "--json");
    assertEquals(0, said.exit(), said.err());
    JsonNode seen = said.json();
    assertFields(seen, List.of("dialect", "rows", "columns", "problems"));
    assertFields(
        seen.get("dialect"),
        List.of("encoding", "delimiter", "quote", "escape", "newline", "header", "skip"));
    assertTrue(seen.get("rows").asInt() > 0);
    for (JsonNode column : seen.get("columns")) {
      assertFields(column, List.of("name", "type", "role", "missing", "distinct"));
    }
    for (JsonNode problem : seen.get("problems")) {
      assertFields(problem, List.of("line", "code", "message"));
    }
  }

  @Test
  void aRaceTellsEverythingOfEveryEngine() {
    var said =
        signalbox.run(
            "race",
            Installed.sample("nile.csv"),
            "--engines=auto-ets,drift,xgboost-lags",
            "--json");
    assertEquals(0, said.exit(), said.err());
    JsonNode race = said.json();
    assertFields(race, List.of("task", "decision", "outcomes", "frontier", "oracle", "regret"));
    assertEquals(3, race.get("outcomes").size());
    for (JsonNode lane : race.get("outcomes")) {
      assertFields(lane, OUTCOME);
      assertFields(lane.get("quality"), List.of("metric", "value", "low", "high"));
      assertFields(lane.get("phases"), List.of("load", "fit", "predict", "first"));
      assertFields(lane.get("energyJ"), List.of("value", "low", "high", "badge"));
      assertFields(lane.get("cost"), List.of("electricity", "hardware", "apiEquivalent"));
    }
    assertTrue(said.err().contains("auto-ets"), "progress stands on the error stream");
  }

  @Test
  void standardInputIsReadLikeAFile() throws IOException {
    byte[] wine = Files.readAllBytes(Installed.SAMPLES.resolve("wine.parquet"));
    JsonNode piped = signalbox.fed(wine, "inspect", "-", "--json").json();
    JsonNode read = signalbox.run("inspect", Installed.sample("wine.parquet"), "--json").json();
    assertEquals(read, piped);
  }

  @Test
  void severalInputsAreOneObjectAndOneFailureLeavesTheOthers() {
    var said = signalbox.run("inspect", Installed.sample("nile.csv"), "nowhere.csv", "--json");
    assertEquals(1, said.exit());
    assertEquals(100, said.json().at("/inputs/0/rows").asInt());
    assertEquals("SB-INGEST-01", said.json().at("/inputs/1/error/code").asString());
  }

  @Test
  void aBatchAnswersEachLineInOrder() {
    String lines =
        """
        {"id":"first","file":"%s"}
        {"id":2,"file":"nowhere.csv"}
        no json
        [1]
        {"id":{"own":true},"text":"Explain the tides to a child."}

        {"id":6}
        """
            .formatted(Installed.sample("nile.csv").replace("\\", "\\\\"));
    for (String command : List.of("inspect", "route", "score")) {
      var said = signalbox.typed(lines, command, "--batch");
      assertEquals(0, said.exit(), said.err());
      List<JsonNode> out = said.out().lines().map(JsonMapper.shared()::readTree).toList();
      assertEquals(6, out.size(), said.out());
      assertEquals("first", out.get(0).get("id").asString());
      assertEquals("SB-INGEST-01", out.get(1).at("/error/code").asString());
      assertEquals("SB-CLI-04", out.get(2).at("/error/code").asString());
      assertTrue(out.get(3).get("id").isNull());
      assertTrue(out.get(4).at("/id/own").asBoolean());
      assertFalse(out.get(4).has("error"), said.out());
      assertEquals("SB-CLI-04", out.get(5).at("/error/code").asString());
    }
  }

  @Test
  void anAbstentionAsksAndExitsWithThree() {
    var said = signalbox.run("route", "--text", "What is the weather right now?", "--json");
    assertEquals(3, said.exit());
    JsonNode decision = said.json().get("decision");
    assertTrue(decision.get("abstained").asBoolean());
    assertEquals("none", decision.get("family").asString());
    assertFalse(decision.get("question").asString().isBlank());
  }

  @Test
  void modelsAndTheMachineCanBeAskedAsJson() {
    assertEquals(
        "whole", signalbox.run("models", "list", "--json").json().at("/models/0/state").asString());
    assertEquals(0, signalbox.run("models", "verify").exit());
    assertEquals(1, signalbox.run("models", "remove", "smollm2-135m-instruct", "--json").exit());
    assertTrue(signalbox.run("doctor", "--json").json().get("findings").size() > 5);
  }

  private static void assertFields(JsonNode node, List<String> names) {
    names.forEach(name -> assertTrue(node.has(name), name + " in " + node));
  }
}

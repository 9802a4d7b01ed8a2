package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.Policy;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RouteGate;
import org.signalbox.routing.TaskFeatures;

class RouteGateTrainingTest {
  private static final Policy QUALITY_ALONE = new Policy("test", 1, 0, 0, 0);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private static RouteGateTraining.Outcome trained() {
    return new RouteGateTraining(MadeRaces.of(200), RunContext.quiet(1)).run();
  }

  private static byte[] bytes(RouteGate gate) throws IOException {
    var out = new ByteArrayOutputStream();
    gate.write(out);
    return out.toByteArray();
  }

  @Test
  void theGateRecoversOnUnseenSourcesWhatTheRulesLose() {
    LabReport report = new LabReport(trained().foreseen(), QUALITY_ALONE);
    List<StrategyScore> scores = report.scores(1);
    double kept = of(scores, "gate").regret() / of(scores, "largest").regret();
    assertEquals(1 - kept, report.beyondLargest(1).value(), 1e-9);
    assertTrue(report.beyondLargest(1).low() <= 1 - kept);
    assertTrue(of(scores, "gate").gap().value() > 0.95, scores.toString());
    assertTrue(of(scores, "gate").gap().low() > 0.9, scores.toString());
    assertEquals(0, of(scores, "best single").gap().value(), 1e-12);
    assertTrue(of(scores, "rules").regret() > 10, scores.toString());
    assertTrue(of(scores, "random").utility() < of(scores, "gate").utility());
  }

  private static StrategyScore of(List<StrategyScore> scores, String strategy) {
    return scores.stream().filter(s -> s.strategy().equals(strategy)).findFirst().orElseThrow();
  }

  @Test
  void timesAreLearnedToo() {
    var found = trained().gate().foresee(MadeRaces.of(1).getFirst().features(), "trees", 0.5, 10);
    assertEquals(100, found.latencyMs(), 10);
  }

  @Test
  void theSameRacesInAnyOrderMakeTheSameBytesAndTheyComeBack() throws IOException {
    RouteGate gate = trained().gate();
    List<RecordedRace> turned = MadeRaces.of(200).reversed();
    RouteGate again = new RouteGateTraining(turned, RunContext.quiet(1)).run().gate();
    assertArrayEquals(bytes(gate), bytes(again));
    Path file = folder.resolve("route.gate");
    Files.write(file, bytes(gate));
    TaskFeatures features = MadeRaces.of(1).getFirst().features();
    assertEquals(
        gate.foresee(features, "line", 0.5, 10),
        RouteGate.read(file).foresee(features, "line", 0.5, 10));
  }

  @Test
  void whatWasRecordedComesBackAsItWas() throws IOException {
    Path file = folder.resolve("races.jsonl");
    List<RecordedRace> races = MadeRaces.of(3);
    for (RecordedRace race : races) {
      RecordedRaces.add(file, race);
    }
    List<RecordedRace> read = RecordedRaces.read(file);
    assertEquals(3, read.size());
    for (int i = 0; i < 3; i++) {
      assertEquals(races.get(i).shown(), read.get(i).shown());
      assertArrayEquals(races.get(i).features().values(), read.get(i).features().values());
    }
  }
}

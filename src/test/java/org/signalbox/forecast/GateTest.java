package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;

class GateTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("signalbox.root", ""), "assets/gates/forecast.gate");

  @Test
  void theShippedGateGivesWeightsThatSumToOne() {
    Gate gate = GateFile.read(SHIPPED);
    for (CompetitionSeries one : GateSimulation.series(50, 3)) {
      GateAdvice advice = gate.advice(FeatureVector.of(new History(one.history(), one.m(), 0)));
      assertEquals(1, Arrays.stream(advice.weights()).sum(), 1e-9);
      assertTrue(Arrays.stream(advice.weights()).allMatch(w -> w >= 0));
    }
  }

  @Test
  void theShippedGateKnowsAirPassengersAndNoStranger() {
    Gate gate = GateFile.read(SHIPPED);
    double[] y = Reference.doubles(Reference.classics().get("AirPassengers").get("y"));
    assertTrue(gate.advice(FeatureVector.of(new History(y, 12, 0))).sure());
    double[] strange = new double[5000];
    Arrays.setAll(strange, i -> i % 2 == 0 ? -1e9 + i : 1e9 * Math.sin(i));
    assertFalse(gate.advice(FeatureVector.of(new History(strange, 20, 0))).sure());
  }

  @Test
  void trainingOnTheSameSeriesGivesTheSameBytes() throws IOException {
    byte[] one = bytes(GateTraining.train(cases(), RunContext.quiet(1)));
    byte[] two = bytes(GateTraining.train(cases(), RunContext.quiet(1)));
    assertArrayEquals(one, two);
  }

  @Test
  void aGateSurvivesItsFile(@TempDir Path folder) throws IOException {
    Gate gate = GateTraining.train(cases(), RunContext.quiet(1));
    Path file = folder.resolve("some.gate");
    Files.write(file, bytes(gate));
    Gate read = GateFile.read(file);
    FeatureVector features = cases().getFirst().features();
    assertArrayEquals(gate.advice(features).weights(), read.advice(features).weights(), 0);
  }

  @Test
  void aDamagedGateIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("damaged.gate");
    Files.write(file, new byte[] {1, 2, 3});
    var refused = assertThrows(ProblemException.class, () -> GateFile.read(file));
    assertEquals("SB-FORECAST-20", refused.problem().code());
  }

  /** Errors of 1 to 1,000 on one kind: 80 % of them are at most 800, or 801 with the next one. */
  @Test
  void intervalFactorsAreQuantilesOfTheErrors() {
    List<ConformalTable.Misses> misses =
        java.util.stream.IntStream.rangeClosed(1, 1000)
            .mapToObj(
                i ->
                    new ConformalTable.Misses(
                        ConformalTable.Kind.PLAIN, Strain.none(), new double[] {i}))
            .toList();
    ConformalTable table = ConformalTable.of(misses);
    assertEquals(800, table.factor(ConformalTable.Kind.PLAIN, 0, 80), 1);
    assertEquals(951, table.factor(ConformalTable.Kind.PLAIN, 0, 95), 1);
    assertEquals(1, table.factor(ConformalTable.Kind.SHORT, 0, 80), 1e-12);
    assertEquals(1.5294, table.factor(ConformalTable.Kind.SHORT, 3, 95), 1e-3);
  }

  private static List<GateCase> cases() {
    var cases = new GateCases();
    cases.simulate(24, 5);
    return cases.fitted(RunContext.quiet(1));
  }

  private static byte[] bytes(Gate gate) throws IOException {
    var out = new ByteArrayOutputStream();
    GateFile.write(gate, out);
    return out.toByteArray();
  }
}

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
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
    ConformalTable table = ConformalFit.of(misses(1000, i -> i % 2 == 0 ? i : -i));
    for (double[][][] side : List.of(table.below(), table.above())) {
      double[][] plain = side[ConformalTable.Kind.PLAIN.ordinal()];
      assertEquals(800, ConformalTable.factor(plain, 0, 80), 2);
      assertEquals(951, ConformalTable.factor(plain, 0, 95), 2);
      double[][] few = side[ConformalTable.Kind.SHORT.ordinal()];
      assertEquals(1, ConformalTable.factor(few, 0, 80), 1e-12);
      assertEquals(1.5294, ConformalTable.factor(few, 3, 95), 1e-3);
    }
  }

  /** A quarter of the way to 901 and 0, which have a tenth of all errors above and below them. */
  @Test
  void limitsFollowTheSideOnWhichErrorsWere() {
    ConformalTable table = ConformalFit.of(misses(1000, i -> i));
    int plain = ConformalTable.Kind.PLAIN.ordinal();
    assertEquals(826, ConformalTable.factor(table.above()[plain], 0, 80), 1);
    assertEquals(601, ConformalTable.factor(table.below()[plain], 0, 80), 1);
    var rising = new History(new double[50], 1, 0);
    AutoCombination.Factors even = table.widths(rising, Strain.none(), 2).at(0, 80);
    assertEquals(2 * 713, even.below(), 3);
    assertEquals(even.below(), even.above());
  }

  private static List<ConformalFit.Misses> misses(int count, IntToDoubleFunction size) {
    FeatureVector features = FeatureVector.of(new History(new double[] {1, 2, 4, 3}, 1, 0));
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new ConformalFit.Misses(
                    ConformalTable.Kind.PLAIN,
                    Strain.none(),
                    features,
                    new double[] {size.applyAsDouble(i)}))
        .toList();
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

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;
import org.signalbox.task.RoleGrounds;

class RoleGateTest {
  private static final Path GATE =
      Path.of(System.getProperty("signalbox.root", ".")).resolve("assets/gates/columns.gate");

  private static Dataset.Profile told(String name, IntStream rows, Cell cell) {
    String lines =
        rows.mapToObj(i -> "\"" + cell.of(i) + "\"," + i + "\n").collect(Collectors.joining());
    var ingest = new Ingest(Limits.STANDARD, Path.of("."), trained(GATE, new ArrayList<>()));
    byte[] bytes = (name + ",other\n" + lines).getBytes(StandardCharsets.UTF_8);
    var read =
        (Dataset)
            ingest.read(new Source.OfBytes("t.csv", bytes), Overrides.none(), RunContext.quiet(1));
    return read.profiles().getFirst();
  }

  private static ColumnRoles trained(Path gate, List<Problem> said) {
    return ColumnRoles.trained(gate, said::add);
  }

  private interface Cell {
    String of(int row);
  }

  private static ColumnRole role(String name, Cell cell) {
    return told(name, IntStream.range(0, 200), cell).role();
  }

  @Test
  void eachOfTheNineRolesIsTold() {
    assertEquals(ColumnRole.NUMERIC, role("height", i -> 1.5 + i * 0.37 + ""));
    assertEquals(ColumnRole.CATEGORICAL, role("colour", i -> i % 3 == 0 ? "red" : "blue"));
    assertEquals(ColumnRole.DATETIME, role("day", i -> "2020-01-" + (10 + i % 20)));
    assertEquals(
        ColumnRole.SENTENCE,
        role("review", i -> "It took me " + i + " days and it was not worth it. Never again!"));
    assertEquals(ColumnRole.URL, role("site", i -> "https://example.org/page/" + i));
    assertEquals(
        ColumnRole.EMBEDDED_NUMBER, role("price", i -> "$" + (100 + 7 * (i % 60)) + ".50"));
    assertEquals(ColumnRole.LIST, role("tags", i -> "a" + i + "; b; c"));
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("customerID", i -> "K" + i * 7919 + "-X"));
  }

  @Test
  void numbersThatOnlyNameSomethingAreNoAmounts() {
    assertEquals(ColumnRole.CATEGORICAL, role("zipcode", i -> 94100 + i % 20 + ""));
    assertEquals(ColumnRole.NOT_GENERALIZABLE, role("id", i -> 1000 + i + ""));
  }

  @Test
  void aRoleComesWithItsConfidenceAndItsReasons() {
    RoleGrounds grounds =
        told("weight", IntStream.range(0, 90), i -> 40 + i % 50 + " kg").grounds();
    assertEquals(RoleGrounds.Judge.GATE, grounds.judge());
    assertTrue(grounds.confidence() > 0.6, grounds::toString);
    assertTrue(grounds.reasons().getFirst().weight() > 0, grounds::toString);
  }

  @Test
  void rulesStandInWhereTheGateIsMissing() {
    List<Problem> said = new ArrayList<>();
    ColumnRoles roles = trained(Path.of("no-such.gate"), said);
    assertTrue(roles.judge() instanceof RoleRules, "rules tell the roles");
    assertEquals(roles.judge(), roles.judge());
    assertEquals(List.of("SB-INGEST-59"), said.stream().map(Problem::code).toList());
  }

  @Test
  void aDamagedGateIsSaid(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("columns.gate");
    byte[] whole = Files.readAllBytes(GATE);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    List<Problem> said = new ArrayList<>();
    assertTrue(trained(file, said).judge() instanceof RoleRules);
    assertEquals(List.of("SB-INGEST-59"), said.stream().map(Problem::code).toList());
  }

  @Test
  void aGateIsWrittenAsItWasRead() throws IOException {
    var out = new ByteArrayOutputStream();
    RoleGateFile.write(RoleGateFile.read(GATE), out);
    byte[] shipped = Files.readAllBytes(GATE);
    assertArrayEquals(
        new java.util.zip.GZIPInputStream(new ByteArrayInputStream(shipped)).readAllBytes(),
        new java.util.zip.GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))
            .readAllBytes());
  }
}

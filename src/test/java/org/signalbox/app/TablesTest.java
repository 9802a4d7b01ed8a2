package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict} and {@code forecast}: files in, rows out. */
class TablesTest {
  private static final String PENGUINS = Installed.sample("penguins.csv");

  private static Path data;
  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path folder) throws IOException {
    signalbox = Installed.whole(Files.createDirectory(folder.resolve("app")));
    data = Files.createDirectory(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  @Test
  void newRowsGetAPredictionWithAProbabilityForEachClass() throws IOException {
    List<String> rows = Files.readAllLines(Path.of(PENGUINS)).subList(0, 21);
    String test = write("test.csv", rows.stream().map(TablesTest::withoutFirst).toList());
    for (String engine : List.of("xgboost", "random-forest", "linear", "baseline-table")) {
      var said = predict(test, "species", engine);
      assertEquals(0, said.exit(), said.err());
      List<String> out = said.out().lines().toList();
      assertEquals("row,prediction,p_Adelie,p_Chinstrap,p_Gentoo", out.getFirst());
      assertEquals(21, out.size());
      assertTrue(out.get(20).startsWith("20,"), out.get(20));
    }
  }

  @Test
  void categoriesThatWereNeverSeenAreNoObstacle() throws IOException {
    List<String> rows = Files.readAllLines(Path.of(PENGUINS)).subList(0, 11);
    String test =
        write(
            "unseen.csv", rows.stream().map(row -> row.replace("Torgersen", "Atlantis")).toList());
    var said = predict(test, "species", "xgboost");
    assertEquals(0, said.exit(), said.err());
    assertEquals(11, said.out().lines().count());
  }

  @Test
  void aMissingColumnAndAChangedTypeAreNamed() throws IOException {
    List<String> rows = Files.readAllLines(Path.of(PENGUINS)).subList(0, 11);
    String missing = write("missing.csv", rows.stream().map(TablesTest::withoutFirst).toList());
    var without = predict(missing, "body_mass_g", "linear");
    assertEquals(1, without.exit());
    assertTrue(without.err().contains("SB-TABULAR-20") && without.err().contains("species"));
    String typed =
        write(
            "typed.csv",
            rows.stream().map(row -> row.replaceAll(",\\d\\d\\.\\d,", ",thick,")).toList());
    var changed = predict(typed, "species", "linear");
    assertEquals(1, changed.exit(), changed.out());
    assertTrue(changed.err().contains("SB-TABULAR-21"), changed.err());
  }

  @Test
  void numbersArePredictedWithLimits() {
    var said = predict(PENGUINS, "body_mass_g", "linear");
    assertEquals("row,prediction,lo-90,hi-90", said.out().lines().findFirst().orElseThrow());
  }

  @Test
  void longWideAndSingleSeriesGiveTheSameForecast() throws IOException {
    List<String> single = Files.readAllLines(Installed.SAMPLES.resolve("air-passengers.csv"));
    List<String> body = single.subList(1, single.size());
    String one = write("one.csv", single);
    String wide =
        write(
            "wide.csv",
            concat("month,a,b", body.stream().map(r -> r + "," + r.split(",")[1]).toList()));
    String many =
        write(
            "long.csv",
            concat(
                "unique_id,ds,y",
                List.of("a", "b").stream()
                    .flatMap(id -> body.stream().map(row -> id + "," + row))
                    .toList()));
    String expected = values(one, 0);
    assertEquals(expected, values(wide, 0));
    assertEquals(expected, values(wide, 1));
    assertEquals(expected, values(many, 1));
  }

  @Test
  void aSeriesWithoutValuesKeepsItsRowAndItsError() throws IOException {
    List<String> rows = new java.util.ArrayList<>(List.of("unique_id,ds,y"));
    for (int month = 1; month <= 12; month++) {
      rows.add("full,2024-%02d-01,%d".formatted(month, 100 + month % 5));
      rows.add("none,2024-%02d-01,".formatted(month));
    }
    var said = signalbox.run("forecast", write("gap.csv", rows), "--horizon=2", "--engine=drift");
    assertEquals(0, said.exit(), said.err());
    List<String> out = said.out().lines().toList();
    assertEquals("unique_id,ds,mean,lo-80,hi-80,lo-95,hi-95,engine,error", out.getFirst());
    assertEquals(4, out.size(), said.out());
    assertTrue(out.get(1).startsWith("full,2025-01-01,"), out.get(1));
    assertTrue(out.get(3).startsWith("none,,,,,,,drift,"), out.get(3));
    assertTrue(out.get(3).contains("no number"), out.get(3));
  }

  private static String values(String file, int series) {
    var said = signalbox.run("forecast", file, "--horizon=4", "--json", "--engine=theta");
    assertEquals(0, said.exit(), said.err());
    return said.json().at("/series/" + series + "/mean").toString();
  }

  private static Installed.Said predict(String test, String target, String engine) {
    return signalbox.run(
        "predict", PENGUINS, "--test", test, "--target", target, "--engine", engine);
  }

  private static List<String> concat(String header, List<String> rows) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(header), rows.stream())
        .toList();
  }

  private static String withoutFirst(String row) {
    return row.substring(row.indexOf(',') + 1);
  }

  private static String write(String file, List<String> rows) throws IOException {
    String text = rows.stream().collect(Collectors.joining("\n", "", "\n"));
    return Files.writeString(data.resolve(file), text).toString();
  }
}

package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A model that is kept in a file, used again and explained, from the terminal. */
class KeptModelTest {
  private static final String PENGUINS = Installed.sample("penguins.csv");

  private static Path data;
  private static Installed signalbox;
  private static String model;

  @BeforeAll
  static void keep(@TempDir Path folder) throws IOException {
    signalbox = Installed.whole(Files.createDirectory(folder.resolve("app")));
    data = Files.createDirectory(folder.resolve("data"));
    model = data.resolve("penguins.sbx").toString();
    var said =
        signalbox.run(
            "predict", PENGUINS, "--target=species", "--engine=xgboost", "--save-model", model);
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.err().contains("penguins.sbx"), said.err());
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  private static String rows(String name, int count, java.util.function.UnaryOperator<String> cut)
      throws IOException {
    List<String> rows = Files.readAllLines(Path.of(PENGUINS)).subList(0, count + 1);
    return Files.write(data.resolve(name), rows.stream().map(cut).toList()).toString();
  }

  private static String withoutFirst(String row) {
    return row.substring(row.indexOf(',') + 1);
  }

  @Test
  void aSavedModelPredictsAsTheOneThatWasLearned() throws IOException {
    String test = rows("test.csv", 20, KeptModelTest::withoutFirst);
    var learned =
        signalbox.run("predict", PENGUINS, "--test", test, "--target=species", "--engine=xgboost");
    var saved = signalbox.run("predict", "--model", model, test);
    assertEquals(0, saved.exit(), saved.err());
    assertEquals(learned.out(), saved.out());
  }

  @Test
  void aFileThatDoesNotFitIsToldBeforeAnythingIsPredicted() throws IOException {
    String fewer = rows("fewer.csv", 20, row -> withoutFirst(withoutFirst(row)));
    var said = signalbox.run("predict", "--model", model, fewer);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("SB-TABULAR-20") && said.err().contains("island"), said.err());
    String strange = rows("strange.csv", 20, row -> row.replace("Torgersen", "Atlantis"));
    var warned = signalbox.run("predict", "--model", model, strange);
    assertEquals(0, warned.exit());
    assertTrue(warned.err().contains("Atlantis"), warned.err());
  }

  @Test
  void predictionsAreWrittenInTheFormatOfTheName() throws IOException {
    String test = rows("more.csv", 20, KeptModelTest::withoutFirst);
    String plain = signalbox.run("predict", "--model", model, test).out();
    for (String name : List.of("out.csv", "out.parquet", "out.xlsx")) {
      String out = data.resolve(name).toString();
      assertEquals(0, signalbox.run("predict", "--model", model, test, "--out", out).exit());
      JsonNode seen = signalbox.run("inspect", out, "--json").json();
      assertEquals(20, seen.get("rows").asInt(), name);
      assertEquals("p_Gentoo", seen.at("/columns/4/name").asString());
    }
    assertEquals(plain, Files.readString(data.resolve("out.csv")));
  }

  @Test
  void aSavedModelExplainsRows() {
    JsonNode told =
        signalbox
            .run("explain", model, PENGUINS, "--row=1", "--column=bill_length_mm", "--json")
            .json();
    assertEquals("xgboost", told.at("/model/engine").asString());
    assertTrue(told.at("/model/quality/value").asDouble() > 0.9);
    assertEquals(7, told.get("drives").size());
    assertTrue(told.at("/drives/0/shuffled/mean").asDouble() > 0);
    assertEquals("Adelie", told.at("/row/class").asString());
    assertTrue(told.at("/row/counterfactuals/0/changes").size() > 0);
    assertEquals(told.at("/along/values").size(), told.at("/along/mean").size());
  }

  @Test
  void aTableIsExplainedWithoutAFileToo() {
    var said =
        signalbox.run("explain", PENGUINS, "--target=body_mass_g", "--engine=linear", "--row=2");
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.out().contains("flipper_length_mm"), said.out());
  }

  @Test
  void whatIsMistypedIsSaid() {
    assertEquals(2, signalbox.run("predict", PENGUINS).exit());
    assertEquals(2, signalbox.run("explain", model).exit());
    assertEquals(1, signalbox.run("explain", model, PENGUINS, "--row=9999").exit());
    assertEquals(1, signalbox.run("predict", "--model", PENGUINS, PENGUINS).exit());
  }
}

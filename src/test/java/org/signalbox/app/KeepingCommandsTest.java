package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Races kept, passed on, written for papers and for Python, and forgotten, in the terminal. */
class KeepingCommandsTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init") // Made before each test.
  private Installed signalbox;

  private Path data = Path.of("");

  @BeforeEach
  void install() throws IOException {
    signalbox =
        Installed.withoutEncoder(Files.createDirectory(folder.resolve("home")), java.util.Map.of());
    data = Files.createDirectory(folder.resolve("private place"));
    Files.copy(Path.of(Installed.sample("penguins.csv")), data.resolve("penguins.csv"));
    Files.copy(Path.of(Installed.sample("nile.csv")), data.resolve("nile.csv"));
  }

  @AfterEach
  void close() {
    signalbox.close();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String penguins() {
    return data.resolve("penguins.csv").toString();
  }

  private Installed.Said done(String... args) {
    Installed.Said said = signalbox.run(args);
    assertEquals(0, said.exit(), said.out() + said.err());
    return said;
  }

  @Test
  void aSessionOpensElsewhereAndIsRacedOnlyWhenAsked() throws IOException {
    done("race", penguins(), "--engines", "linear,baseline-table");
    done("session", "save", path("s.signalbox"));
    done("history", "delete", "--all");
    Files.delete(Path.of(penguins()));
    var opened = done("session", "open", path("s.signalbox"), "--json").json();
    assertEquals("penguins.csv", opened.get("input").stringValue());
    assertEquals(1, opened.get("races").size());
    assertEquals(0, done("history", "list", "--json").json().get("races").size());
    done("session", "open", path("s.signalbox"), "--keep");
    assertEquals(1, done("history", "list", "--json").json().get("races").size());
    assertTrue(done("race", "--replay", path("s.signalbox")).out().contains("All 2 engines"));
  }

  @Test
  void theComparisonIsWrittenForPapers() throws IOException {
    done(
        "race",
        penguins(),
        "--engines",
        "xgboost,linear,baseline-table",
        "--markdown",
        path("t.md"));
    String markdown = Files.readString(folder.resolve("t.md"));
    assertTrue(markdown.contains("| XGBoost [1] |"), markdown);
    assertTrue(markdown.contains("1. Chen, Tianqi; Guestrin, Carlos. XGBoost:"), markdown);
    done("history", "export", path("t.tex"), "--format", "latex");
    String latex = Files.readString(folder.resolve("t.tex"));
    assertTrue(latex.contains("XGBoost~\\cite{chen2016xgboost} & "), latex);
    assertTrue(latex.contains("\\toprule") && latex.contains("seed 1"), latex);
    assertFalse(latex.contains("\u2013"), latex);
    String bib = Files.readString(folder.resolve("t.bib"));
    assertEquals(3, bib.lines().filter(line -> line.startsWith("@")).count(), bib);
  }

  @Test
  void anEngineIsWrittenForPythonWithTheSameSplit() {
    String script = done("race", penguins(), "--python", "linear").out();
    for (String part :
        List.of(
            "TARGET = \"species\"",
            "SEED = 1",
            "LogisticRegression(C=1",
            "pd.read_csv(",
            "0x9E3779B97F4A7C15")) {
      assertTrue(script.contains(part), part + script);
    }
    assertFalse(script.contains("{{"), script);
    String series = data.resolve("nile.csv").toString();
    String ets = done("race", series, "--python", "auto-ets").out();
    assertTrue(ets.contains("models.AutoETS(season_length=SEASON, model=\"MNN\")"), ets);
    var none = signalbox.run("race", series, "--python", "auto");
    assertEquals(1, none.exit());
    assertTrue(none.err().contains("SB-HISTORY-24"), none.err());
  }

  @Test
  void whatPeopleCallThingsStaysAValueInPython() throws IOException {
    String evil = "x\"); import os #";
    Path file = data.resolve("evil.csv");
    Files.writeString(file, Files.readString(Path.of(penguins())).replaceFirst("year", evil));
    String script = done("race", file.toString(), "--python", "linear").out();
    assertTrue(script.contains("\"x\\\"); import os #\""), script);
  }

  @Test
  void theRowsThatEnginesDisagreeAboutAreTold() {
    var json =
        done(
                "race",
                penguins(),
                "--engines",
                "tree,knn,baseline-table",
                "--disagreements",
                "3",
                "--json")
            .json();
    assertEquals(3, json.get("disagreements").size());
    assertEquals(2, json.at("/disagreements/0/claims").size());
    assertTrue(json.at("/disagreements/0/disagreement").doubleValue() > 0);
  }

  @Test
  void aCommandOfOnesOwnRaces() throws IOException {
    Path script = folder.resolve("most.sh");
    Files.writeString(script, "(echo prediction; tail -n +2 $2 | sed 's/.*/Adelie/') > $3");
    String command = "sh " + script + " {train} {test} {out}";
    var json =
        done(
                "race",
                penguins(),
                "--engines",
                "own-command,baseline-table",
                "--engine-command",
                command,
                "--json")
            .json();
    assertEquals("own-command", json.at("/outcomes/0/engine").stringValue());
    // Every penguin is called the most frequent one: 152 of 344, as the baseline does.
    assertEquals(152.0 / 344, json.at("/outcomes/0/quality/value").doubleValue(), 1e-12);
    var other = signalbox.run("race", penguins(), "--engines", "own-command");
    assertEquals(1, other.exit());
  }

  @Test
  void aFolderIsRacedOnceAndABadFileIsOneRow() throws IOException {
    Files.write(data.resolve("broken.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 0});
    var first = done("batch", data.toString(), "--json", "--engines", "routed");
    var rows = first.json().get("files");
    assertEquals(3, rows.size());
    assertTrue(rows.get(0).has("error"), first.out());
    assertEquals("forecasting", rows.get(1).get("problemType").stringValue());
    assertTrue(rows.get(2).get("quality").get("value").doubleValue() > 0.5);
    assertTrue(first.err().contains("1 of 3: broken.parquet"), first.err());
    var second = done("batch", data.toString(), "--out", path("b.csv"));
    assertTrue(second.err().contains("2 files were raced before"), second.err());
    assertEquals(4, Files.readAllLines(folder.resolve("b.csv")).size());
  }

  @Test
  void theBundleTellsNothingPrivateAndForgettingTakesEverything() throws IOException {
    done("race", penguins(), "--engines", "linear,baseline-table");
    Path user = folder.resolve("home/user");
    Files.writeString(
        user.resolve("signalbox.log"), "can't read " + penguins() + " of " + user + "\n");
    done("doctor", "--bundle", path("support.zip"));
    try (ZipFile zip = new ZipFile(path("support.zip"))) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(text.contains("penguins"), entry + text);
        assertFalse(text.contains(folder.toString()), entry + text);
      }
      assertTrue(zip.getEntry("models.json") != null);
    }
    Files.createDirectories(user.resolve("models/mine"));
    Files.writeString(user.resolve("not-ours.txt"), "stays");
    Files.writeString(user.resolve("lesson-bets.json"), "[]");
    var kept = signalbox.typed("no", "doctor", "--forget-me");
    assertEquals(1, kept.exit());
    assertTrue(Files.exists(user.resolve("history.db")));
    assertEquals(0, signalbox.typed("delete", "doctor", "--forget-me").exit());
    try (var left = Files.list(user)) {
      assertEquals(
          List.of("models", "not-ours.txt"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
    done("doctor", "--forget-me", "--yes", "--models", "removed");
    assertFalse(Files.exists(user.resolve("models")));
    assertEquals(0, done("history", "list", "--json").json().get("races").size());
    Files.delete(user.resolve("not-ours.txt"));
    done("doctor", "--forget-me", "--yes");
    assertFalse(Files.exists(user));
  }
}

package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.cli.Face;
import org.signalbox.cli.Terminal;
import org.signalbox.history.ReplayFile;
import org.signalbox.race.Entrants;
import org.signalbox.race.RaceControl;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import org.signalbox.task.ColumnRole;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Material;
import org.signalbox.task.RoleCorrection;
import org.signalbox.task.Task;
import org.signalbox.task.TypeCorrection;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.RaceTicket;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/** The terminal face in this process, over the real rooms. */
class ReplayCommandTest {
  private static final Home HOME = new Home(Path.of(System.getProperty("signalbox.root", ".")));

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  @TempDir
  Path folder;

  private record Said(int exit, String out, String err) {}

  private Said signalbox(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    var terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            words,
            new Figures(Locale.ENGLISH));
    try (Wiring wiring = wiring(words)) {
      int exit = new Face(wiring, terminal).run(args);
      return new Said(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  private Wiring wiring(Words words) {
    String user = folder.resolve("user").toString();
    return new Wiring(HOME, words, Map.of("SIGNALBOX_HOME", user), problem -> {});
  }

  private Path sample(String name) throws IOException {
    return Files.copy(HOME.samples().resolve(name), folder.resolve(name));
  }

  private Path replay() {
    return folder.resolve("replay.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "penguins.csv | xgboost,random-forest,linear,tree,knn,baseline-table",
        "air-passengers.csv | auto-ets,dotm,theta,drift,seasonal-naive,xgboost-lags",
      })
  void everyEngineGivesTheSameNumbersAgain(String name, String engines) throws IOException {
    String replay = replay().toString();
    String input = sample(name).toString();
    Said first = signalbox("race", input, "--engines", engines, "--save-replay", replay);
    assertEquals(0, first.exit(), first.err());
    Said second = signalbox("race", "--replay", replay);
    assertEquals(0, second.exit(), second.out() + second.err());
    int count = engines.split(",", -1).length;
    assertTrue(second.out().contains("All " + count + " engines gave the same numbers"));
  }

  @Test
  void aSearchThatTimeEndedIsRepeatedTrialByTrial() throws IOException {
    String replay = replay().toString();
    String input = sample("penguins.csv").toString();
    Said first = signalbox("race", input, "--engines", "xgboost-tuned", "--save-replay", replay);
    assertEquals(0, first.exit(), first.err());
    Said second = signalbox("race", "--replay", replay);
    assertEquals(0, second.exit(), second.out() + second.err());
  }

  /** What the window lets people put right, raced there and run again in the terminal. */
  @Test
  void columnsThatWerePutRightAreSoAgain() throws IOException {
    Path input = sample("penguins.csv");
    var byHand =
        new ByHand(
            List.of(new TypeCorrection("year", ColumnType.TEXT)),
            List.of(new RoleCorrection("island", ColumnRole.NOT_GENERALIZABLE)));
    raced(input, byHand);
    Said again = signalbox("race", "--replay", replay().toString());
    assertEquals(0, again.exit(), again.out() + again.err());
    String without = Files.readString(replay()).replaceFirst("(?s)\"columns\" : \\[.*?\\],", "");
    Files.writeString(replay(), without);
    Said other = signalbox("race", "--replay", replay().toString());
    assertEquals(1, other.exit(), other.out());
  }

  private void raced(Path input, ByHand byHand) {
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      var flow = new DeskFlow(wiring);
      var file = new Input.File(input);
      Material material = byHand.inRoles(flow.read(file, byHand.types()).material());
      Request asked = Request.of("");
      Task task = flow.route(material, asked, Policy.balanced()).recognition().task().orElseThrow();
      RaceRequest race =
          new RaceRequest(
              task,
              new Entrants.Named(List.of("linear", "baseline-table")),
              Optional.empty(),
              Policy.balanced(),
              1,
              Duration.ofMinutes(1));
      flow.race(new RaceTicket(file, material, asked, byHand, race), new RaceControl(), _ -> {});
      ReplayFile.write(replay(), wiring.history().find(1).orElseThrow().replay());
    }
  }

  @Test
  void whatWasRememberedOfSuchInputsIsInTheReplay() throws IOException {
    Path input = sample("penguins.csv");
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      var flow = new DeskFlow(wiring);
      Material material = flow.read(new Input.File(input), List.of()).material();
      flow.route(material, Request.of("").withTarget("island"), Policy.balanced());
    }
    String replay = replay().toString();
    signalbox("race", input.toString(), "--engines", "linear", "--save-replay", replay);
    assertTrue(Files.readString(replay()).contains("\"target\" : \"island\""));
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      wiring.corrections().forget(wiring.corrections().list().getFirst().signature());
    }
    Said again = signalbox("race", "--replay", replay);
    assertEquals(0, again.exit(), again.out() + again.err());
  }

  @Test
  void aDecisionIsTheSameWhenItsJsonIsReplayed() throws IOException {
    Path input = sample("penguins.csv");
    Path decided = folder.resolve("decided.json");
    Said first = signalbox("route", input.toString(), "--policy", "cheapest", "--json");
    Files.writeString(decided, first.out());
    Said again = signalbox("route", "--replay", decided.toString());
    assertEquals(0, again.exit(), again.out() + again.err());
    assertTrue(again.out().contains("The decision is the same"), again.out());
  }

  /** What was put right here is in the decision's JSON, so that another machine decides alike. */
  @Test
  void aDecisionWithARememberedCorrectionIsTheSameWhereNobodyRemembersIt() throws IOException {
    Path input = sample("penguins.csv");
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      var flow = new DeskFlow(wiring);
      Material material = flow.read(new Input.File(input), List.of()).material();
      flow.route(material, Request.of("").withTarget("island"), Policy.balanced());
    }
    Path decided = folder.resolve("decided.json");
    Files.writeString(decided, signalbox("route", input.toString(), "--json").out());
    assertTrue(Files.readString(decided).contains("\"corrected-before\""));
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      wiring.corrections().forget(wiring.corrections().list().getFirst().signature());
    }
    Said again = signalbox("route", "--replay", decided.toString());
    assertEquals(0, again.exit(), again.out() + again.err());
    assertTrue(again.out().contains("island"), again.out());
  }

  /** One that was remembered since changes nothing either. */
  @Test
  void aDecisionIsTheSameAlsoWhereSomethingElseIsRememberedSince() throws IOException {
    Path input = sample("penguins.csv");
    Path decided = folder.resolve("decided.json");
    Files.writeString(decided, signalbox("route", input.toString(), "--json").out());
    try (Wiring wiring = wiring(new Words(Locale.ENGLISH, Words.Missing.FAILS))) {
      var flow = new DeskFlow(wiring);
      Material material = flow.read(new Input.File(input), List.of()).material();
      flow.route(material, Request.of("").withTarget("island"), Policy.balanced());
    }
    Said again = signalbox("route", "--replay", decided.toString());
    assertEquals(0, again.exit(), again.out() + again.err());
  }

  @Test
  void aDecisionTellsWhatDiffers() throws IOException {
    Path input = sample("penguins.csv");
    Path decided = folder.resolve("decided.json");
    String json = signalbox("route", input.toString(), "--json").out();
    Files.writeString(decided, json.replaceFirst("\"speed\" ?: ?[0-9.E-]+", "\"speed\":0.001"));
    Said slow = signalbox("route", "--replay", decided.toString());
    assertEquals(1, slow.exit(), slow.out());
    assertTrue(slow.out().contains("decision.alternatives[0].latencyMs"), slow.out());
    Files.writeString(decided, json.replace("\"decidedBy\"", "\"by\""));
    Said none = signalbox("route", "--replay", decided.toString());
    assertTrue(none.err().contains("SB-CLI-100"), none.err());
  }

  @Test
  void aReportIsAReplayToo() throws IOException {
    String page = folder.resolve("report.html").toString();
    String input = sample("nile.csv").toString();
    signalbox("race", input, "--engines", "drift,theta", "--html", page);
    Said second = signalbox("race", "--replay", page);
    assertEquals(0, second.exit(), second.out() + second.err());
  }

  @Test
  void aColumnCalledAfterAScriptDoesNotRunInTheReport() throws IOException {
    Path input = sample("penguins.csv");
    String evil = "<script>alert(1)</script>";
    Files.writeString(input, Files.readString(input).replaceFirst("species", evil));
    String page = folder.resolve("r.html").toString();
    Said said =
        signalbox(
            "race",
            input.toString(),
            "--target",
            evil,
            "--engines",
            "linear,baseline-table",
            "--html",
            page);
    assertEquals(0, said.exit(), said.out() + said.err());
    String html = Files.readString(Path.of(page));
    assertTrue(html.contains("&lt;script&gt;"));
    assertEquals(-1, html.indexOf("<script"));
  }

  @Test
  void aChangedOrMissingInputAndAnOtherNumberAreTold() throws IOException {
    Path input = sample("nile.csv");
    String replay = replay().toString();
    signalbox("race", input.toString(), "--engines", "drift,theta", "--save-replay", replay);
    String text = Files.readString(replay());
    Files.writeString(replay(), text.replaceFirst("\"value\" : \\d", "\"value\" : 9"));
    Said other = signalbox("race", "--replay", replay);
    assertEquals(1, other.exit());
    assertTrue(other.out().contains("1 of 2 engines gave the same numbers"), other.out());
    Files.writeString(input, Files.readString(input) + "\n");
    Said changed = signalbox("race", "--replay", replay);
    assertEquals(1, changed.exit());
    assertTrue(changed.err().contains("SB-HISTORY-07"), changed.err());
    Files.delete(input);
    Said missing = signalbox("race", "--replay", replay);
    assertEquals(1, missing.exit());
    assertTrue(missing.err().contains("SB-HISTORY-06"), missing.err());
  }

  @Test
  void aReplayTakesNoOtherInput() {
    Said said = signalbox("race", "x.csv", "--replay", replay().toString());
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("SB-HISTORY-08"));
  }
}

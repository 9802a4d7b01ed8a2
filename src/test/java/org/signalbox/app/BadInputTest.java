package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad input ends with a sentence, a code and the right exit code, never a stack trace. */
class BadInputTest {
  private static Path folder;
  private static Path data;
  private static Installed signalbox;

  @BeforeAll
  static void install(@TempDir Path temporary) throws IOException {
    folder = temporary;
    signalbox = Installed.whole(Files.createDirectory(folder.resolve("app")));
    data = Files.createDirectory(folder.resolve("data"));
    write("empty.csv", "");
    write("header.csv", "a,b,c\n");
    write("one-row.csv", "a,b,c\n1,2,3\n");
    write("one-class.csv", "x,z,label\n" + rows(i -> i + "," + i * i % 7 + ",yes"));
    write("constant.csv", "x,z,y\n" + rows(i -> i + "," + i * i % 7 + ",5.5"));
    write("broken.json", "[{\"a\":1,\"b\":2},{\"a\":3,\"b\":");
    write("series.csv", "ds,y\n" + months(i -> 100 + 10 * (i % 12) + i));
    write("blank.txt", "  \n\n");
    write("long.txt", "word ".repeat(9000));
    String header =
        IntStream.range(0, 2001).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    write("wide.csv", header + "\n" + header.replace("c", "") + "\n");
    byte[] wine = Files.readAllBytes(Installed.SAMPLES.resolve("wine.parquet"));
    Files.write(data.resolve("cut.parquet"), Arrays.copyOf(wine, 3000));
    byte[] births = Files.readAllBytes(Installed.SAMPLES.resolve("us-births.csv.gz"));
    Files.write(data.resolve("cut.csv.gz"), Arrays.copyOf(births, births.length / 2));
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    Files.write(data.resolve("noise.dat"), noise);
    try (var big = new RandomAccessFile(data.resolve("big.csv").toFile(), "rw")) {
      big.setLength(201_000_000);
    }
  }

  @AfterAll
  static void close() {
    signalbox.close();
  }

  /** The router abstains where there is nothing in a file that it could route. */
  private static final List<String> ASKED_BACK =
      List.of("SB-INGEST-03", "SB-INGEST-06", "SB-INGEST-07");

  @ParameterizedTest
  @CsvSource({
    "empty.csv, SB-INGEST-03",
    "blank.txt, SB-INGEST-03",
    "header.csv, SB-INGEST-07",
    "missing.csv, SB-INGEST-01",
    "'', SB-INGEST-50",
    "broken.json, SB-INGEST-10",
    "cut.parquet, SB-INGEST-09",
    "cut.csv.gz, SB-INGEST-13",
    "noise.dat, SB-INGEST-06",
    "wide.csv, SB-INGEST-05",
    "big.csv, SB-INGEST-06"
  })
  void filesThatCannotBeReadAreNamed(String file, String code) {
    String path = data.resolve(file).toString();
    failed(code, "inspect", path, "--json");
    failed(code, "race", path, "--json");
    if (ASKED_BACK.contains(code)) {
      var said = signalbox.run("route", path);
      assertEquals(3, said.exit(), said.err());
      assertTrue(said.err().contains("(" + code + ")"), said.err());
    } else {
      failed(code, "route", path, "--json");
    }
    failed(code, "forecast", path, "--horizon", "3");
    failed(code, "predict", path, "--test", path, "--target", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "--horizon=0, SB-CLI-02",
    "--horizon=1000000000, SB-CLI-02",
    "--target=nope, SB-TASK-01",
    "--time=nope, SB-TASK-01",
    "--id=nope, SB-TASK-01",
    "--policy=nope, SB-CLI-03",
    "--engine=nope, SB-CLI-05"
  })
  void wishesThatCannotBeMetAreNamed(String wish, String code) {
    failed(code, "route", data("series.csv"), wish, "--json");
    failed(code, "race", data("series.csv"), wish, "--json");
  }

  @ParameterizedTest
  @CsvSource({
    "--horizon=0, SB-CLI-02",
    "--horizon=1000000000, SB-CLI-02",
    "--season=0, SB-CLI-08",
    "--level=100, SB-CLI-09",
    "--engine=nope, SB-CLI-05",
    "--target=nope, SB-TASK-01"
  })
  void forecastsThatCannotBeMadeAreNamed(String wish, String code) {
    String horizon = wish.startsWith("--horizon") ? "--json" : "--horizon=3";
    failed(code, "forecast", data("series.csv"), horizon, wish);
  }

  @Test
  void aRaceRefusesUnknownEnginesAndNoTime() {
    failed("SB-CLI-05", "race", data("series.csv"), "--engines=auto-ets,nope");
    failed("SB-CLI-25", "race", data("series.csv"), "--limit=0");
  }

  @Test
  void aRaceOfUnwillingEnginesOnlyFailsAndSaysWhy() {
    failed("SB-LANGUAGE-44", "race", Installed.sample("explain-tides.txt"), "--engines=extractive");
  }

  @Test
  void aSeasonLongerThanTheSeriesIsForecastAllTheSame() {
    for (String engine : new String[] {"auto-ets", "theta", "seasonal-naive"}) {
      var said =
          signalbox.run(
              "forecast", data("series.csv"), "--horizon=2", "--season=999", "--engine", engine);
      assertEquals(0, said.exit(), said.err());
      assertEquals(3, said.out().lines().count(), said.out());
    }
  }

  @ParameterizedTest
  @CsvSource({"one-class.csv, label", "constant.csv, y"})
  void aTargetThatNeverChangesIsAskedAboutAndNotLearned(String file, String target) {
    for (String command : new String[] {"route", "race"}) {
      var said = signalbox.run(command, data(file), "--target", target, "--json");
      assertEquals(3, said.exit(), said.err());
      assertTrue(said.json().at("/decision/abstained").asBoolean());
      assertTrue(said.json().at("/decision/question").asString().contains(target));
    }
    failed("SB-ROUTING-10", "predict", data(file), "--test", data(file), "--target", target);
  }

  @Test
  void oneRowIsNoTaskAndIsSaidToBeOneRow() {
    var said = signalbox.run("route", data("one-row.csv"), "--json");
    assertEquals(3, said.exit());
    assertEquals("none", said.json().at("/task/problemType").asString());
    assertTrue(signalbox.run("inspect", data("one-row.csv")).out().contains("SB-INGEST-08"));
  }

  @Test
  void aPromptLongerThanTheContextIsRefusedWithBothLengths() {
    String prompt = "word ".repeat(9000);
    failed("SB-LANGUAGE-06", "generate", "--prompt", prompt, "--json");
    failed("SB-LANGUAGE-06", "score", data("long.txt"), "--json");
    failed("SB-CLI-26", "generate", "--prompt", " ");
    failed("SB-CLI-16", "generate", "--prompt", "hi", "--max-tokens=0");
  }

  @Test
  void wrongUsageExitsWithTwoAndLeavesStandardOutputEmpty() {
    String[][] wrong = {
      {"nonsense"},
      {"route"},
      {"race", "--json", "--horizon=soon"},
      {"forecast", data("series.csv")},
      {"tokens"},
      {"models", "nonsense"}
    };
    for (String[] args : wrong) {
      var said = signalbox.run(args);
      assertEquals(2, said.exit(), String.join(" ", args));
      assertFalse(said.err().isBlank());
    }
  }

  @Test
  void resultsThatCannotBeWrittenSayWhereTo() {
    failed("SB-CLI-15", "forecast", data("series.csv"), "--horizon=3", "--out", folder.toString());
  }

  @Test
  void aUserFolderThatCannotBeWrittenIsSaidAndTheRestWorks() throws IOException {
    Path file = Files.writeString(folder.resolve("in-the-way"), "a file");
    Map<String, String> blocked = Map.of("SIGNALBOX_HOME", file.resolve("user").toString());
    Path app = Files.createDirectory(folder.resolve("blocked"));
    try (Installed other = Installed.withoutEncoder(app, blocked)) {
      var said = other.run("route", data("series.csv"), "--json");
      assertEquals(0, said.exit());
      assertEquals("forecasting", said.json().at("/task/problemType").asString());
      assertTrue(said.err().contains("SB-APP-03"), said.err());
      assertEquals(0, other.run("doctor").exit());
    }
  }

  private static void failed(String code, String... args) {
    var said = signalbox.run(args);
    String told = String.join(" ", args) + ": " + said.out() + said.err();
    assertEquals(1, said.exit(), told);
    assertTrue(said.err().contains("(" + code + ")"), told);
    assertFalse(said.err().contains("\tat "), told);
    assertFalse(said.err().contains("Exception"), told);
    if (Arrays.asList(args).contains("--json") && !said.out().contains("\"outcomes\"")) {
      assertEquals(code, said.json().at("/error/code").asString());
    }
  }

  private static String data(String file) {
    return data.resolve(file).toString();
  }

  private static void write(String file, String text) throws IOException {
    Files.writeString(data.resolve(file), text);
  }

  private static String rows(java.util.function.IntFunction<String> row) {
    return IntStream.range(0, 40).mapToObj(row).collect(Collectors.joining("\n"));
  }

  private static String months(java.util.function.IntUnaryOperator value) {
    return rows(i -> "%d-%02d-01,%d".formatted(2000 + i / 12, 1 + i % 12, value.applyAsInt(i)));
  }
}

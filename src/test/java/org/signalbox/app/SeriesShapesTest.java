package org.signalbox.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code forecast} over series as pandas writes them, in every usual shape and in any number. */
class SeriesShapesTest {
  private static final String HEADER = "unique_id,ds,y\n";

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

  @ParameterizedTest
  @CsvSource({
    "month-start, 2024-01-01",
    "month-end, 2024-02-29",
    "business-month-end, 2024-01-01",
    "business-days, 2024-03-07",
    "iso-weeks, 2024-12-02",
    "quarters, 2022-01-01",
    "years, 2018-01-01",
    "epoch-seconds, 2024-01-01",
    "epoch-milliseconds, 2024-01-01",
    "half-days, 2024-01-03T00:00",
    "month-names, 2024-01-01",
    "compact, 2024-01-01",
    "zones, 2024-04-01T11:00",
    "mixed-formats, 2024-01-01",
    "gaps, 2024-01-01",
    "irregular, 2024-01-16"
  })
  void oneSeriesGoesOnWhereItsTimesEnd(String file, String next) {
    List<String> rows = drift(file, "--horizon=1");
    assertEquals(1, rows.size(), rows::toString);
    assertTrue(rows.getFirst().startsWith("y," + next + ",142."), rows::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "long, 2024-01-01, 2024-01-01",
    "unsorted, 2024-01-01, 2024-01-01",
    "duplicates, 2024-01-01, 2024-01-01",
    "wide-columns, 2024-01-01, 2024-01-01",
    "wide-rows, 2024-01-01, 2024-01-01",
    "mixed-frequencies, 2024-01-01, 2021-12-06"
  })
  void twoSeriesAreFoundInEveryShape(String file, String first, String second) {
    List<String> rows = drift(file, "--horizon=1").stream().sorted().toList();
    assertEquals(2, rows.size(), rows::toString);
    assertTrue(rows.getFirst().startsWith("a," + first + ",142.89"), rows::toString);
    assertTrue(rows.getLast().startsWith("b," + second + ",44.7"), rows::toString);
  }

  @ParameterizedTest
  @CsvSource({"long", "wide-columns", "wide-rows", "mixed-frequencies"})
  void theRouterSeesTheSameSeries(String file) {
    var said = signalbox.run("route", shape(file), "--json");
    assertEquals(0, said.exit(), said.err());
    assertEquals("forecasting", said.json().at("/task/problemType").asString());
  }

  @Test
  void rowsOfTheM4CompetitionEndWhereTheyEnd() {
    List<String> rows = drift("m4", "--horizon=1");
    assertTrue(rows.getFirst().startsWith("M1,49,142.89"), rows::toString);
    assertTrue(rows.getLast().startsWith("M2,31,39.3"), rows::toString);
  }

  @Test
  void rowsWithoutAValueSayHowFarAndWhatIsKnownAhead() {
    var said = run("known-ahead");
    assertEquals(0, said.exit(), said.err());
    assertEquals(1 + 2 * 6, said.out().lines().count(), said.out());
    assertTrue(said.err().contains("price"), said.err());
  }

  @Test
  void whatWasDoneToTheObservationsIsSaid() {
    assertTrue(run("duplicates", "--horizon=1").err().contains("2 observations"));
    String summed = run("duplicates", "--horizon=1", "--duplicates=sum").err();
    assertTrue(summed.contains("added up"), summed);
    String irregular = run("irregular", "--horizon=1").err();
    assertTrue(irregular.contains("steps of one day, the mean of each"), irregular);
    assertTrue(run("mixed-frequencies", "--horizon=1").err().contains("2 different lengths"));
  }

  @Test
  void aTimeThatCannotBeReadIsNamedByColumnAndLine() throws IOException {
    Path file = data.resolve("words.csv");
    Files.writeString(file, HEADER + "a,soon,1\na,later,2\na,never,3\n");
    var said = signalbox.run("forecast", file.toString(), "--horizon=1");
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("\"soon\"") && said.err().contains("line 2"), said.err());
  }

  @Test
  void aFileThatIsReadInPiecesGivesWhatItsSeriesGiveAlone() throws IOException {
    int count = 9_500;
    Path byTime = data.resolve("by-time.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(byTime))) {
      out.write(HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      for (int t = 0; t < 36; t++) {
        String rows = rows(IntStream.range(0, count).toArray(), t);
        out.write(rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    Path alone = data.resolve("alone.csv");
    String own =
        IntStream.range(0, 36)
            .mapToObj(t -> rows(new int[] {7_777}, t))
            .collect(Collectors.joining());
    Files.writeString(alone, HEADER + own);
    Path written = data.resolve("forecasts.csv");
    var all =
        signalbox.run(
            "forecast", byTime.toString(), "--horizon=2", "--engine=drift", "--out=" + written);
    assertEquals(0, all.exit(), all.err());
    List<String> rows = Files.readAllLines(written);
    assertEquals(2 * count, rows.size());
    List<String> single =
        signalbox
            .run("forecast", alone.toString(), "--horizon=2", "--engine=drift")
            .out()
            .lines()
            .toList();
    assertEquals(single.subList(1, 3), rows.subList(2 * 7_777, 2 + 2 * 7_777));
    assertTrue(rows.get(1 + 2 * 13).startsWith("series-00013,,,,,,,drift,"), rows.get(1 + 2 * 13));
  }

  @Test
  void aRunThatFailsLeavesNoFile() throws IOException {
    Path folder = Files.createDirectory(data.resolve("out"));
    String long1 = shape("long");
    var said = signalbox.run("forecast", long1, "--out=" + folder.resolve("forecasts.csv"));
    assertEquals(2, said.exit(), said.err());
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** One month of some series; the fourteenth has words for values. */
  private static String rows(int[] series, int month) {
    StringBuilder rows = new StringBuilder();
    for (int s : series) {
      String value =
          s == 13 ? "broken" : Integer.toString(100 + s % 50 + month * (s % 7) + month % 12);
      rows.append("series-%05d,%d-%02d-01,".formatted(s, 2020 + month / 12, 1 + month % 12));
      rows.append(value).append('\n');
    }
    return rows.toString();
  }

  private static List<String> drift(String file, String... options) {
    var said = run(file, options);
    assertEquals(0, said.exit(), said.err());
    return said.out().lines().skip(1).toList();
  }

  private static Installed.Said run(String file, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "forecast";
    args[1] = shape(file);
    args[2] = "--engine=drift";
    System.arraycopy(options, 0, args, 3, options.length);
    return signalbox.run(args);
  }

  private static String shape(String file) {
    try {
      return Path.of(SeriesShapesTest.class.getResource("/series/" + file + ".csv").toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}

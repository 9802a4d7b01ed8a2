package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Limits;
import org.signalbox.routing.Router;
import org.signalbox.routing.RuleGate;
import org.signalbox.task.ProblemException;

class FolderSuiteTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    write("shops.csv", table());
    Files.createDirectories(folder.resolve("more"));
    write("more/days.csv", series());
    write(".hidden", "x");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String table() {
    return IntStream.range(0, 60)
        .mapToObj(i -> i % 7 + "," + i * 37 % 11 + "," + (i % 3 == 0 ? "open" : "shut"))
        .reduce("rooms,staff,state", (all, row) -> all + "\n" + row);
  }

  private static String series() {
    return IntStream.range(0, 60)
        .mapToObj(i -> "20" + (20 + i / 12) + "-%02d".formatted(i % 12 + 1) + "-01," + i % 12)
        .reduce("month,sold", (all, row) -> all + "\n" + row);
  }

  private RecognitionReport report(FolderSuite suite) {
    var engines = new Engines(List.of(), List.of(), List.of(), List.of(), List.of());
    var run =
        new SuiteRun(
            new Ingest(Limits.STANDARD, folder),
            new Router(new RuleGate(1), engines),
            RunContext.quiet(1));
    return RecognitionReport.of(suite, suite.cases(), run);
  }

  private String refused() {
    return assertThrows(ProblemException.class, () -> new FolderSuite(folder)).problem().code();
  }

  @Test
  void everyFileIsATaskAlsoWithoutLabels() {
    FolderSuite suite = new FolderSuite(folder);
    assertEquals(
        List.of("more/days.csv", "shops.csv"),
        suite.cases().stream().map(SuiteCase::name).toList());
    RecognitionReport report = report(suite);
    assertEquals(2, report.unlabelled());
    assertEquals("forecast", seen(report, Aspect.PROBLEM_TYPE).getFirst().substring(0, 8));
  }

  private static List<String> seen(RecognitionReport report, Aspect aspect) {
    return report.figures().verdicts().stream().map(v -> v.seen().value(aspect)).toList();
  }

  @Test
  void labelsSayWhatIsRightInAnyOfThreeDelimiters() throws IOException {
    for (String mark : List.of(",", ";", "\t")) {
      write(
          "labels.csv",
          "\uFEFF"
              + String.join(mark, "File", "Problem type", "target", "text")
              + "\r\n"
              + String.join(
                  mark, "shops.csv", "Binary-Classification", "state|rooms", "\"a, \"\"b\"\"\"")
              + "\r\n"
              + String.join(mark, "more/days.csv", "forecasting", "", "")
              + "\r\n\r\n");
      List<SuiteCase> cases = new FolderSuite(folder).cases();
      assertEquals(2, cases.size());
      SuiteCase shops = cases.getFirst();
      assertEquals("a, \"b\"", shops.text());
      assertTrue(shops.accepts(Aspect.TARGET, "rooms"));
      assertEquals(Optional.of("tabular"), shops.only(Aspect.FAMILY));
      assertEquals(Optional.of("false"), shops.only(Aspect.ABSTAIN));
      assertTrue(!cases.getLast().judges(Aspect.TARGET));
    }
  }

  @Test
  void labelsInTheFormOfRouteSuiteAreReadToo() throws IOException {
    write("labels.jsonl", "{\"file\": \"shops.csv\", \"expect\": {\"target\": [\"state\"]}}\n");
    SuiteCase shops = new FolderSuite(folder).cases().getFirst();
    assertEquals(Optional.of("state"), shops.only(Aspect.TARGET));
    write("labels.jsonl", "shops.csv is a table\n");
    assertEquals("SB-LAB-62", refused());
  }

  @Test
  void whatIsWrongWithLabelsIsSaid() throws IOException {
    write("labels.csv", "file,colour\nshops.csv,red\n");
    assertEquals("SB-LAB-63", refused());
    write("labels.csv", "file,target\nshops.csv,state,red\n");
    assertEquals("SB-LAB-64", refused());
    write("labels.csv", "file,family\nshops.csv,trees\n");
    assertEquals("SB-LAB-65", refused());
    write("labels.csv", "file,family\nshop.csv,tabular\n");
    List<Unread> missing = new FolderSuite(folder).missing();
    assertEquals("SB-LAB-66", missing.getFirst().problem().code());
  }

  @Test
  void aFolderWithoutFilesIsNamed() throws IOException {
    Files.delete(folder.resolve("shops.csv"));
    Files.delete(folder.resolve("more/days.csv"));
    assertEquals("SB-LAB-60", refused());
  }

  @Test
  void routesOfChangedFilesAreHeldAgainstThoseOfBefore() throws IOException {
    write("labels.csv", "file,family,target\nshops.csv,tabular,state\n");
    FolderSuite suite = new FolderSuite(folder);
    var engines = new Engines(List.of(), List.of(), List.of(), List.of(), List.of());
    List<Double> told = new java.util.ArrayList<>();
    var run =
        new SuiteRun(
            new Ingest(Limits.STANDARD, folder),
            new Router(new RuleGate(1), engines),
            RunContext.quiet(1).withProgress(told::add));
    Steadiness steady = report(suite).shaken(suite, run).steadiness().orElseThrow();
    assertEquals(2, steady.share(Shake.DELIMITER).of());
    assertEquals(0, steady.share(Shake.TYPO).of());
    assertEquals(1, told.getLast());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("shops.csv")), table().getBytes(StandardCharsets.UTF_8));
    assertTrue(Stream.of(steady.all()).allMatch(all -> all.of() >= 5), steady.toString());
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.doubts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;

/** Inputs that hold several tables; all were written by other tools. */
class ChoiceTest {
  private static final List<String> HEIGHTS = List.of("12.5", "", "21", "4.25");

  private static Reading open(String resource, Overrides overrides) {
    return Inputs.ingest().open(Inputs.resource(resource), overrides, 9, RunContext.quiet(1));
  }

  private static Dataset table(Reading reading) {
    return (Dataset) reading.material();
  }

  private static String code(String resource, String table) {
    return assertThrows(ProblemException.class, () -> open(resource, Overrides.table(table)))
        .problem()
        .code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trees.sqlite",
        "trees.xlsx",
        "trees.html",
        "trees.csv.gz",
        "trees.jsonl",
        "one.zip",
        "trees.records.json"
      })
  void theFirstTableThatIsNotEmptyIsRead(String resource) {
    Dataset found = table(open(resource, Overrides.none()));
    assertEquals(List.of("ash", "elm", "oak", "yew"), column(found, "tree"));
    assertEquals(HEIGHTS, column(found, "height"));
    assertEquals(
        List.of("1990-03-01", "2001-11-20", "1915-01-01", "2020-06-30"), column(found, "planted"));
  }

  @Test
  void theTablesOfAFileAreListedAndTheTakenOneIsNamed() {
    assertEquals(
        new TableChoice(List.of("drafts", "trees", "streets", "tall"), "trees"),
        open("trees.sqlite", Overrides.none()).choice());
    assertEquals(
        new TableChoice(List.of("drafts", "streets", "trees"), "streets"),
        open("trees.duckdb", Overrides.none()).choice());
    assertEquals(
        new TableChoice(List.of("Cover", "Trees", "Hidden", "Streets"), "Trees"),
        open("trees.xlsx", Overrides.none()).choice());
    assertEquals(
        new TableChoice(List.of("menu", "trees", "By street"), "trees"),
        open("trees.html", Overrides.none()).choice());
    assertFalse(open("one.zip", Overrides.none()).choice().several());
    var told = table(open("trees.sqlite", Overrides.none()));
    assertEquals(
        List.of("trees", "drafts, streets, tall", 0),
        doubts(told, Codes.OTHER_SHEETS).getFirst().problem().args());
  }

  @Test
  void anotherTableIsReadByItsName() {
    assertEquals(
        List.of("ash", "oak"),
        column(table(open("trees.sqlite", Overrides.table("tall"))), "tree"));
    assertEquals(HEIGHTS, column(table(open("trees.duckdb", Overrides.table("trees"))), "height"));
    assertEquals(
        List.of("4", "17"), column(table(open("trees.xlsx", Overrides.table("streets"))), "trees"));
    assertEquals(
        List.of("1", "2"), column(table(open("trees.xlsx", Overrides.table("Hidden"))), "a"));
    assertEquals(
        List.of("Mill Lane", "High Street"),
        column(table(open("nested.json", Overrides.table("data.streets"))), "street"));
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
    for (String resource : List.of("trees.sqlite", "trees.duckdb", "trees.html", "trees.zip")) {
      assertEquals(Codes.NO_SHEET, code(resource, "birds"));
    }
    assertEquals(Codes.NO_SHEET, code("trees.csv.gz", "birds"));
    assertEquals(Codes.EMPTY_WORKBOOK, code("trees.sqlite", "drafts"));
  }

  @Test
  void cellsThatSpanOthersStandInEach() {
    Dataset found = table(open("trees.html", Overrides.table("By street")));
    assertEquals(List.of("street", "trees old", "trees new"), found.table().names());
    assertEquals(List.of("Mill Lane", "Mill Lane", "High Street"), column(found, "street"));
  }

  @Test
  void anArchiveGivesItsFirstFilledTableAndAnyOther() {
    Reading first = open("trees.zip", Overrides.none());
    assertEquals("data/streets.csv", first.choice().chosen());
    assertEquals(
        List.of("data/empty.csv", "data/streets.csv", "data/trees.csv", "book.xlsx", "README.txt"),
        first.choice().names());
    Reading sheet = open("trees.zip", Overrides.table("book.xlsx/Streets"));
    assertEquals("book.xlsx/Streets", sheet.choice().chosen());
    assertEquals(List.of("4", "17"), column(table(sheet), "trees"));
    assertEquals(
        HEIGHTS, column(table(open("trees.zip", Overrides.table("data/trees.csv"))), "height"));
  }

  @Test
  void rowsThatSqliteKeepsBesideItsFileAreRead(@TempDir Path folder) throws IOException {
    for (String name : List.of("pending.sqlite", "pending.sqlite-wal")) {
      Files.copy(((Source.OfFile) Inputs.resource(name)).path(), folder.resolve(name));
    }
    Source source = Source.of(folder.resolve("pending.sqlite"));
    var found = (Dataset) Inputs.ingest().read(source, Overrides.none(), RunContext.quiet(1));
    assertEquals(List.of("x", "y", "z"), column(found, "b"));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "reading writes nothing beside the file");
    }
  }

  @Test
  void aDatabaseThatComesAsBytesIsRead() throws IOException {
    for (String name : List.of("trees.sqlite", "trees.duckdb")) {
      byte[] bytes = Files.readAllBytes(((Source.OfFile) Inputs.resource(name)).path());
      assertEquals(List.of("street", "trees"), streets(bytes));
    }
  }

  private static List<String> streets(byte[] bytes) {
    var source = new Source.OfBytes("-", bytes);
    var found =
        (Dataset) Inputs.ingest().read(source, Overrides.table("streets"), RunContext.quiet(1));
    return found.table().names();
  }

  @Test
  void ofBytesInACellTheirNumberIsTaken() {
    Dataset found = table(open("trees.sqlite", Overrides.none()));
    assertEquals(List.of("3", "", "0", "9"), column(found, "picture"));
  }

  @Test
  void aTableOfAWebPageIsReadFromTheClipboard() {
    var found =
        (Dataset)
            Inputs.pasted(
                "<html><body><!--StartFragment--><table><tr><td>a</td><td>b</td></tr>"
                    + "<tr><td>1</td><td>x &amp; y</td></tr><tr><td>2</td><td>z</td></tr></table>"
                    + "<!--EndFragment--></body></html>");
    assertEquals(List.of("x & y", "z"), column(found, "b"));
  }
}

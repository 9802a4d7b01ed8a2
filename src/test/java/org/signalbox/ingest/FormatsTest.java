package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.doubts;
import static org.signalbox.ingest.Inputs.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;

class FormatsTest {
  private static Dataset read(Source source, Overrides overrides) {
    return (Dataset) Inputs.ingest().read(source, overrides, RunContext.quiet(1));
  }

  private static List<ColumnType> types(Dataset dataset) {
    return dataset.table().columns().stream().map(Column::type).toList();
  }

  @Test
  void recordsOfJsonBecomeRows() {
    Dataset found = json("[{\"a\": 1, \"b\": \"x\"},\n {\"b\": \"y\", \"c\": true}]");
    assertEquals("json", found.dialect().format());
    assertEquals(List.of("a", "b", "c"), found.table().names());
    assertEquals(List.of("1", ""), column(found, "a"));
  }

  @Test
  void oneRecordALineIsReadUnderAnyName() {
    byte[] text = "{\"a\": 1}\n{\"a\": null}\n{\"a\": 3}\n".getBytes();
    var found = (Dataset) Inputs.read("data.csv", text);
    assertEquals("json-lines", found.dialect().format());
    assertEquals(List.of("1", "", "3"), column(found, "a"));
  }

  @Test
  void nestedFieldsAreColumnsAndListsAreKept() {
    Dataset found =
        json(
            "[{\"at\": {\"x\": 1, \"deep\": {\"y\": 2}}, \"tags\": [1, 2]}, {\"at\": {\"x\": 3}}]");
    assertEquals(List.of("at.x", "at.deep.y", "tags"), found.table().names());
    assertEquals(List.of("2", ""), column(found, "at.deep.y"));
    assertEquals(List.of("tags"), doubts(found, Codes.DEEP_JSON).getFirst().problem().args());
  }

  @Test
  void recordsUnderANameAreFound() {
    Dataset found = json("{\"count\": 2, \"data\": [{\"a\": 1}, {\"a\": 2}]}");
    assertEquals(List.of("1", "2"), column(found, "a"));
    assertEquals(List.of("count"), doubts(found, Codes.BESIDE_RECORDS).getFirst().problem().args());
  }

  @Test
  void aDamagedLineLeavesTheOtherRecords() {
    var text = "{\"a\": 1}\n{\"a\": 2\n\n{\"a\": 3}\n{\"a\": 4}\n".getBytes();
    var found = (Dataset) Inputs.read("data.jsonl", text);
    assertEquals(List.of("1", "3", "4"), column(found, "a"));
    assertEquals(2, doubts(found, Codes.BAD_RECORDS).getFirst().line());
  }

  @Test
  void listsOfOneLengthAreColumns() {
    Dataset found = json("{\"a\": [1, 2], \"b\": [\"x\", \"y\"]}");
    assertEquals(List.of("x", "y"), column(found, "b"));
  }

  @Test
  void parquetKeepsItsTypes() {
    Dataset found = read(Inputs.resource("types.parquet"), Overrides.none());
    assertEquals(
        List.of(
            ColumnType.TEXT,
            ColumnType.INTEGER,
            ColumnType.NUMBER,
            ColumnType.DATE,
            ColumnType.DATETIME,
            ColumnType.BOOLEAN,
            ColumnType.NUMBER,
            ColumnType.TEXT),
        types(found));
    assertEquals(List.of("1.5", "22.1", ""), column(found, "price"));
    assertEquals(List.of("2020-01-01T12:30", "", "2021-01-01T00:00"), column(found, "at"));
  }

  @Test
  void aPathWithQuotesAndPatternsIsOneFile(@TempDir Path folder) throws IOException {
    Path odd = folder.resolve("it's [one] {file}*.parquet");
    Files.copy(((Source.OfFile) Inputs.resource("types.parquet")).path(), odd);
    assertEquals(3, read(Source.of(odd), Overrides.none()).table().rows());
    Path quote = folder.resolve("it's.parquet");
    Files.move(odd, quote);
    assertEquals(3, read(Source.of(quote), Overrides.none()).table().rows());
  }

  @Test
  void aSheetIsReadBelowItsMergedTitle() {
    Dataset found = read(Inputs.resource("sales.xlsx"), Overrides.none());
    assertEquals(List.of("day", "region", "sold", "share"), found.table().names());
    assertEquals(List.of("2020-01-31", "2020-02-29", "2020-03-31"), column(found, "day"));
    assertEquals(List.of("12.5", "7", ""), column(found, "sold"));
    assertEquals(List.of(2L, "1, 2"), doubts(found, Codes.PREAMBLE).getFirst().problem().args());
    assertEquals(
        List.of("Sales", "Notes, Costs", 0),
        doubts(found, Codes.OTHER_SHEETS).getFirst().problem().args());
  }

  @Test
  void anotherSheetCanBeChosen() {
    Dataset found = read(Inputs.resource("sales.xlsx"), Overrides.table("Costs"));
    assertEquals(List.of("a"), found.table().names());
    var thrown =
        assertThrows(
            ProblemException.class,
            () -> read(Inputs.resource("sales.xlsx"), Overrides.table("Gains")));
    assertEquals(Codes.NO_SHEET, thrown.problem().code());
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

class TableFileTest {
  private static final RunContext QUIET = RunContext.quiet(1);

  private static Table table() {
    return new Table(
        "made",
        List.of(
            NumberColumn.of("n", 1, 2, 3),
            NumberColumn.of("share", 0.125, Double.NaN, 1e-7),
            TextColumn.of("word", List.of("plain", "two, \"quoted\"", "")),
            new TimeColumn("day", ColumnType.DATE, new long[] {0, 86_400, TimeColumn.MISSING})));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.parquet", "a.xlsx", "it's.parquet"})
  void whatIsWrittenIsReadAgain(String name, @TempDir Path folder) {
    Path file = folder.resolve(name);
    TableFile.write(table(), file, QUIET);
    Dataset read =
        (Dataset)
            new Ingest(Limits.STANDARD, folder).read(Source.of(file), Overrides.none(), QUIET);
    Table found = read.table();
    assertEquals(List.of("n", "share", "word", "day"), found.names());
    for (int row = 0; row < 3; row++) {
      for (String column : found.names()) {
        assertEquals(table().column(column).text(row), found.column(column).text(row), column);
      }
    }
  }

  @Test
  void wordsThatLookLikeFormulasStayWords(@TempDir Path folder) throws IOException {
    Table risky = new Table("made", List.of(TextColumn.of("=a", List.of("=1+1", "-3", "@sum"))));
    Path csv = folder.resolve("risky.csv");
    TableFile.write(risky, csv, QUIET);
    assertEquals(List.of("'=a", "'=1+1", "-3", "'@sum"), Files.readAllLines(csv));
    Path excel = folder.resolve("risky.xlsx");
    TableFile.write(risky, excel, QUIET);
    try (var zip = new java.util.zip.ZipFile(excel.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      assertFalse(new String(sheet.readAllBytes()).contains("<f>"));
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamedAndNothingIsLeftBehind(@TempDir Path folder)
      throws IOException {
    Path nowhere = folder.resolve("nowhere/a.csv");
    var thrown =
        assertThrows(ProblemException.class, () -> TableFile.write(table(), nowhere, QUIET));
    assertEquals("SB-INGEST-18", thrown.problem().code());
    assertThrows(ProblemException.class, () -> TableFile.write(table(), folder, QUIET));
    try (var left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }
}

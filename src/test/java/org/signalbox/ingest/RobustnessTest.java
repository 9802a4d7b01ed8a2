package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ProblemException;

class RobustnessTest {
  private static final String[] CELLS = {
    "ash", "1.5", "", "\"a, b\"", "\"two\nlines\"", "\"a \"\"b\"\"\"", "2020-01-31", "NA", "-3"
  };

  private static String table(Random random, int columns) {
    var text = new StringBuilder();
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < columns; column++) {
        String cell = CELLS[random.nextInt(CELLS.length)];
        text.append(column == 0 ? "k" + row : cell).append(column + 1 < columns ? ',' : '\n');
      }
    }
    return text.toString();
  }

  @Test
  void wellFormedTextIsSplitAsFastCsvDoes() {
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      String text = table(random, 2 + round % 5);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      var scanner =
          new CsvScanner(
              bytes,
              bytes.length,
              Syntax.of(',', '"', (char) 0, Newline.LF),
              CsvScanner.Notes.none());
      ByteGrid grid = scanner.scan(0, RunContext.quiet(0));
      List<CsvRecord> expected = CsvReader.builder().ofCsvRecord(text).stream().toList();
      assertEquals(expected.size(), grid.rows());
      for (int row = 0; row < grid.rows(); row++) {
        assertEquals(expected.get(row).getStartingLineNumber(), grid.line(row));
        for (int column = 0; column < expected.get(row).getFieldCount(); column++) {
          assertEquals(expected.get(row).getField(column), grid.cell(row, column));
        }
      }
    }
  }

  @Test
  void noDamageToATextMakesReadingFailOtherwiseThanWithASentence() {
    var random = new Random(11);
    char[] damage = "\",;\n\r\t'|\\\0 #{[\u00e9".toCharArray();
    for (int round = 0; round < 400; round++) {
      var text = new StringBuilder(table(random, 1 + round % 6));
      for (int hit = 0; hit < 1 + round % 12; hit++) {
        text.setCharAt(random.nextInt(text.length()), damage[random.nextInt(damage.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      try {
        Inputs.read(round % 3 == 0 ? "a.csv" : round % 3 == 1 ? "a.txt" : "a.json", bytes);
      } catch (ProblemException e) {
        assertTrue(e.problem().code().startsWith("SB-INGEST-"));
      }
    }
  }

  @Test
  void everyRowIsInTheTableOrReported() {
    var random = new Random(13);
    String[] extra = {
      "\n", "# note\n", "Total,3\n", "a title\n", "x\n", ",,\n", "k1,2,3,4,5,6,7,8\n"
    };
    for (int round = 0; round < 200; round++) {
      var text = new StringBuilder(table(random, 2 + round % 5));
      for (int line = 0; line < 6; line++) {
        int at = text.indexOf("\nk", random.nextInt(text.length() - 40));
        text.insert(at < 0 ? text.length() : at + 1, extra[random.nextInt(extra.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      var doubts = new Doubts();
      var decoded = Encodings.decode(bytes);
      TextTable table = TextTable.read(decoded, doubts, RunContext.quiet(1));
      TableShape shape = new ShapeFinder("x", table.grid(), doubts).find(Limits.STANDARD);
      var inTable = new java.util.HashSet<Integer>();
      inTable.add(shape.header());
      Arrays.stream(shape.body()).forEach(inTable::add);
      for (int row = 0; row < table.grid().rows(); row++) {
        boolean reported = !doubts.of(table.grid().line(row)).isEmpty();
        assertTrue(inTable.contains(row) || reported || table.grid().blank(row), text.toString());
      }
    }
  }

  @Test
  void aFileOfOpenQuotesIsReadInOnePass() {
    String text = "a,b\n" + "x,\"y\n".repeat(40_000);
    assertTrue(Inputs.csv(text).table().rows() > 20_000);
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.Dialect;

/** Columns read the short way are what the long way makes of them. */
class PlainColumnTest {
  private static final List<Function<Random, String>> KINDS =
      List.of(
          random -> Integer.toString(random.nextInt(2000) - 1000),
          random -> Double.toString(random.nextInt(100_000) / 100.0),
          random -> "%d.%03d".formatted(random.nextInt(9), random.nextInt(1000)),
          random -> Integer.toString(19900101 + random.nextInt(28)),
          random -> Integer.toString(random.nextInt(2)),
          random -> "2020-%02d-%02d".formatted(1 + random.nextInt(13), 1 + random.nextInt(28)),
          random -> "1899-12-31T%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)),
          random -> "0%d".formatted(random.nextInt(100)),
          random -> "%d".formatted(random.nextLong()),
          random -> "x" + random.nextInt(3));

  private static final List<String> ODD =
      List.of("", "NA", "-", "-0", "5.", ".5", "1e3", "\"7\"", "\" 8 \"", "+4", "2020-02-30", "?");

  private static GridTable table(String cells) {
    byte[] bytes = ("a,b\n" + cells).getBytes(StandardCharsets.UTF_8);
    var doubts = new Doubts();
    Syntax syntax = Syntax.of(',', '"', (char) 0, Newline.LF);
    ByteGrid grid =
        new CsvScanner(bytes, bytes.length, syntax, CsvScanner.Notes.none())
            .scan(0, RunContext.quiet(0));
    int[] body = java.util.stream.IntStream.range(1, grid.rows()).toArray();
    var shape = new TableShape(0, List.of("a", "b"), body, new int[] {0, 1}, 2, 0);
    assertTrue(doubts.summary().isEmpty());
    return new GridTable(grid, shape, Dialect.of("csv"));
  }

  private static List<String> texts(Column column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      texts.add(column.text(row));
    }
    return texts;
  }

  @Test
  void bothWaysAgree() {
    var random = new Random(3);
    int plain = 0;
    for (int round = 0; round < 600; round++) {
      var kind = KINDS.get(round % KINDS.size());
      var cells = new StringBuilder();
      for (int row = 0; row < 1 + random.nextInt(80); row++) {
        boolean odd = round % 3 > 0 && random.nextInt(20) == 0;
        cells.append(odd ? ODD.get(random.nextInt(ODD.size())) : kind.apply(random)).append(",\n");
      }
      GridTable table = table(cells.toString());
      Optional<Typed> brief = table.plain(0);
      if (brief.isPresent()) {
        Typed full = new ColumnTyper(Habits.usual(",")).type(table.column(0), Optional.empty());
        plain++;
        assertEquals(full.column().type(), brief.get().column().type(), cells.toString());
        assertEquals(texts(full.column()), texts(brief.get().column()), cells.toString());
        assertEquals(full.column().distinct(), brief.get().column().distinct());
        assertEquals(full.clue(), brief.get().clue(), cells.toString());
        assertEquals(full.missingWords(), brief.get().missingWords());
        assertEquals(full.marked(), brief.get().marked());
        assertTrue(full.doubts().isEmpty(), cells.toString());
        assertTrue(full.misfits().isEmpty(), cells.toString());
      }
    }
    assertTrue(plain > 150, plain + " columns went the short way");
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.signalbox.ingest.Inputs.doubts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;

class SampledTextTest {
  private static final int ROWS = 600_000;

  /** A file of several chunks, over a limit of one megabyte. */
  private static void write(OutputStream out) throws IOException {
    out.write("a report\n\nid,name,size\n".getBytes(StandardCharsets.UTF_8));
    var rows = new StringBuilder();
    for (int row = 1; row <= ROWS; row++) {
      rows.append(row).append(",tree number ").append(row % 7).append(',').append(row / 4.0);
      rows.append(row % 150_000 == 0 ? ",too many\n" : row % 150_000 == 1 ? "\n\n" : "\n");
      if (rows.length() > 1 << 20) {
        out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        rows.setLength(0);
      }
    }
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLargeFileIsSampledEvenlyAndAllOfItsLinesAreJudged(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("big.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(out);
    }
    var ingest = new Ingest(new Limits(100, 1_000_000), folder);
    var found = (Dataset) ingest.read(Source.of(file), Overrides.none(), RunContext.quiet(1));
    assertEquals(List.of("id", "name", "size"), found.table().names());
    assertEquals(ColumnType.INTEGER, found.table().column("id").type());
    List<Object> sampled = doubts(found, Codes.SAMPLED).getFirst().problem().args();
    assertEquals((long) ROWS, sampled.get(1));
    assertEquals((long) found.table().rows(), sampled.get(2));
    assertEquals(4L, doubts(found, Codes.LONG_ROWS).getFirst().problem().args().getFirst());
    assertEquals(150_004, doubts(found, Codes.LONG_ROWS).getFirst().line());
    // The blank lines within the table, and the one above it.
    long blank =
        doubts(found, Codes.BLANK_LINES).stream()
            .mapToLong(d -> (Long) d.problem().args().getFirst())
            .sum();
    assertEquals(5, blank);
    assertEquals(1, doubts(found, Codes.PREAMBLE).getFirst().line());
    double[] ids = ((NumberColumn) found.table().column("id")).values();
    long every = (Long) sampled.get(3);
    for (int i = 0; i < ids.length; i++) {
      assertTrue(ids[i] > i * every && ids[i] <= (i + 1) * every, "one of each " + every);
    }
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Dataset;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;

class PollutionTest {
  /** Doubts about lines that are no rows of the table. */
  private static final Set<String> NO_ROWS =
      Set.of(
          Codes.BLANK_LINES,
          Codes.PREAMBLE,
          Codes.COMMENTS,
          Codes.FOOTER,
          Codes.TOTALS,
          Codes.REPEATED_HEADER,
          Codes.LINES_WITHIN);

  private static long accounted(Dataset found) {
    long reported =
        found.doubts().stream()
            .filter(doubt -> NO_ROWS.contains(doubt.problem().code()))
            .mapToLong(doubt -> (Long) doubt.problem().args().getFirst())
            .sum();
    return found.table().rows() + (found.dialect().header() ? 1 : 0) + reported;
  }

  @Test
  void everyLineIsARowOrReported() {
    for (int seed = 0; seed < 1000; seed++) {
      var file = new Pollution(new Random(seed));
      Material read = Inputs.read("dirty.csv", file.bytes());
      assertTrue(read instanceof Dataset, () -> file.toString());
      assertEquals(file.lines(), accounted((Dataset) read), "seed " + seed + " " + file);
    }
  }

  @Test
  void anyBytesAreReadOrRefusedWithASentence() {
    var random = new Random(5);
    for (int round = 0; round < 600; round++) {
      byte[] bytes = new Pollution(new Random(round)).bytes();
      switch (round % 3) {
        case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        case 1 -> random.nextBytes(bytes);
        default -> {
          for (int hit = 0; hit < 20; hit++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          }
        }
      }
      String name = round % 2 == 0 ? "dirty.csv" : "dirty";
      try {
        Material read = Inputs.read(name, bytes);
        assertTrue(read instanceof Dataset || read instanceof Prose);
      } catch (ProblemException e) {
        assertTrue(e.problem().code().startsWith("SB-INGEST-"), e.problem().code());
      }
    }
  }

  @Test
  void truncatedFilesOfAnyFormatAreReadOrRefusedWithASentence() throws java.io.IOException {
    var random = new Random(9);
    for (String name :
        new String[] {
          "trees.xlsx",
          "trees.zip",
          "trees.sqlite",
          "trees.html",
          "nested.json",
          "trees.csv.gz",
          "types.parquet",
          "trees.duckdb"
        }) {
      byte[] whole =
          java.nio.file.Files.readAllBytes(((Source.OfFile) Inputs.resource(name)).path());
      for (int round = 0; round < (name.endsWith("duckdb") ? 4 : 20); round++) {
        byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        if (round % 2 == 0) {
          bytes = whole.clone();
          for (int hit = 0; hit < 5; hit++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          }
        }
        try {
          Inputs.read(name, bytes);
        } catch (ProblemException e) {
          assertTrue(e.problem().code().startsWith("SB-INGEST-"), e.problem().code());
        }
      }
    }
  }
}

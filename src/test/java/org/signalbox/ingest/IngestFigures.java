package org.signalbox.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;

/**
 * Measures the reading of tables on annotated files; no test, since the files are not the
 * project's. Arguments: a folder of CSV files and the list of their dialects.
 */
final class IngestFigures {
  private static final Map<String, String> MARKS =
      Map.of(
          "comma",
          ",",
          "tab",
          "\t",
          "space",
          " ",
          "semicolon",
          ";",
          "doublequote",
          "\"",
          "utf8",
          "UTF-8",
          "ansi",
          "windows-1252",
          "lf",
          "LF",
          "crlf",
          "CRLF");

  private IngestFigures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int[] right = new int[5];
    int files = 0;
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length < 6 || !Files.exists(folder.resolve(cells[0]))) {
        continue;
      }
      files++;
      List<String> wrong = compare(folder.resolve(cells[0]), cells, right);
      if (!wrong.isEmpty()) {
        System.out.println(cells[0] + " " + wrong);
      }
    }
    System.out.printf(
        "%d files: delimiter %d, quote %d, escape %d, encoding %d, newline %d%n",
        files, right[0], right[1], right[2], right[3], right[4]);
  }

  private static List<String> compare(Path file, String[] truth, int[] right) {
    String[] expected = {truth[2], truth[3], truth[4], truth[1], truth[5]};
    List<String> wrong = new ArrayList<>();
    String[] found = dialect(file);
    for (int i = 0; i < expected.length; i++) {
      if (MARKS.getOrDefault(expected[i], expected[i]).equals(found[i])) {
        right[i]++;
      } else {
        wrong.add(expected[i] + " but found '" + found[i] + "'");
      }
    }
    return wrong;
  }

  private static String[] dialect(Path file) {
    try {
      Ingest ingest = new Ingest(Limits.STANDARD, Path.of("."));
      Material material =
          ingest.read(
              Source.of(file), new Overrides(Map.of(), Optional.empty()), RunContext.quiet(1));
      if (material instanceof Dataset dataset) {
        Dialect d = dataset.dialect();
        return new String[] {d.delimiter(), d.quote(), d.escape(), d.encoding(), d.newline()};
      }
      return new String[] {"prose", "", "", "", ""};
    } catch (ProblemException e) {
      String code = e.problem().toString();
      return new String[] {code, "", "", "", ""};
    }
  }
}

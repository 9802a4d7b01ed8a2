package org.signalbox.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Ingest;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Source;
import org.signalbox.task.Dataset;
import org.signalbox.task.Dialect;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * How often the dialect of a file is found, against annotations such as those of CSVsniffer: a text
 * file with a line {@code file|encoding|delimiter|quote|escape|record separator} for each.
 */
public record DialectBench(Ingest ingest, RunContext ctx) {
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("comma", ","),
          Map.entry("tab", "\t"),
          Map.entry("space", " "),
          Map.entry("semicolon", ";"),
          Map.entry("vslash", "|"),
          Map.entry("doublequote", "\""),
          Map.entry("singlequote", "'"),
          Map.entry("backslash", "\\"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("lf", "LF"),
          Map.entry("crlf", "CRLF"),
          Map.entry("cr", "CR"));

  /** What is annotated, in the order of a line. */
  private static final List<String> FIELDS =
      List.of("encoding", "delimiter", "quote", "escape", "newline");

  /**
   * One field that was found otherwise than it is annotated.
   *
   * @param ruledOut whether the file's bytes rule the annotation out, such as a carriage return
   *     where the copy at hand has none
   */
  public record Miss(String file, String field, String annotated, String found, boolean ruledOut) {}

  /**
   * @param failed files that were not read as a table, each with its problem
   */
  public record Figures(int files, List<Miss> misses, List<String> failed) {
    /** Share of files without a miss in these fields. */
    public double right(List<String> fields) {
      return (files - wrong(fields, true)) / (double) files;
    }

    /** The same where a miss that the bytes themselves rule out does not count. */
    public double possible(List<String> fields) {
      return (files - wrong(fields, false)) / (double) files;
    }

    private long wrong(List<String> fields, boolean all) {
      return misses.stream()
              .filter(m -> fields.contains(m.field()) && (all || !m.ruledOut()))
              .map(Miss::file)
              .distinct()
              .count()
          + failed.size();
    }
  }

  /** Reads every annotated file that is there. */
  public Figures run(Path folder, Path annotations) throws IOException {
    int files = 0;
    List<Miss> misses = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String line : Files.readAllLines(annotations)) {
      String[] cells = line.split("\\|", -1);
      Path file = folder.resolve(cells[0]);
      if (cells.length > FIELDS.size() && Files.isRegularFile(file)) {
        files++;
        try {
          compare(file, cells, misses);
        } catch (ProblemException e) {
          failed.add(cells[0] + " " + e.problem().code());
        }
      }
    }
    return new Figures(files, misses, failed);
  }

  private void compare(Path file, String[] cells, List<Miss> misses) throws IOException {
    if (!(ingest.read(Source.of(file), Overrides.none(), ctx) instanceof Dataset read)) {
      throw new ProblemException(Problem.of("SB-LAB-14", cells[0]));
    }
    Dialect d = read.dialect();
    List<String> found = List.of(d.encoding(), d.delimiter(), d.quote(), d.escape(), d.newline());
    for (int i = 0; i < FIELDS.size(); i++) {
      String annotated = MARKS.getOrDefault(cells[i + 1], cells[i + 1]);
      if (!annotated.equals(found.get(i))) {
        boolean ruledOut = ruledOut(annotated, Files.readAllBytes(file));
        misses.add(new Miss(cells[0], FIELDS.get(i), annotated, found.get(i), ruledOut));
      }
    }
  }

  private static boolean ruledOut(String annotated, byte[] bytes) {
    return switch (annotated) {
      case "CRLF", "CR" ->
          new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\r') < 0;
      case "UTF-8" -> !valid(bytes);
      default -> false;
    };
  }

  private static boolean valid(byte[] bytes) {
    try {
      java.nio.charset.StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      return true;
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    }
  }
}

package org.signalbox.lab;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.signalbox.ingest.Source;

/** Writes a delimited file in another way. Quoted files and other formats are left alone. */
record FileShaker(long seed) {
  /** Empty where the change does not apply. */
  Optional<Source> shaken(Shake shake, String name, byte[] bytes) {
    Optional<List<String>> lines = lines(name, bytes);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> rows = lines.get();
    String mark = mark(rows.getFirst());
    return switch (shake) {
      case ROWS -> source(name, shuffled(rows));
      case COLUMNS -> turned(rows, mark).flatMap(turned -> source(name, turned));
      case DELIMITER -> delimited(rows, mark).flatMap(other -> source(name, other));
      case MARK -> Optional.of(new Source.OfBytes(name, marked(rows)));
      case TYPO, CASE, POLITE, SYNONYM -> Optional.empty();
    };
  }

  /**
   * So many of the rows, spread evenly; all of them several times over where there are not as many.
   */
  static Optional<Source> resized(String name, byte[] bytes, int count) {
    return lines(name, bytes)
        .flatMap(
            lines -> {
              int rows = lines.size() - 1;
              return kept(
                  name,
                  lines,
                  i -> count < rows ? (int) ((long) i * rows / count) : i % rows,
                  count);
            });
  }

  /** The first rows; empty where there are not at least twice as many. */
  static Optional<Source> head(String name, byte[] bytes, int count) {
    return lines(name, bytes)
        .filter(lines -> lines.size() - 1 >= 2 * count)
        .flatMap(lines -> kept(name, lines, i -> i, count));
  }

  private static Optional<Source> kept(
      String name, List<String> lines, IntUnaryOperator at, int count) {
    List<String> kept = new ArrayList<>();
    kept.add(lines.getFirst());
    IntStream.range(0, count).map(at).forEach(row -> kept.add(lines.get(row + 1)));
    return source(name, kept);
  }

  private static Optional<List<String>> lines(String name, byte[] bytes) {
    if (!name.endsWith(".csv") && !name.endsWith(".tsv")) {
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      List<String> lines = text.lines().toList();
      return text.contains("\"") || lines.size() < 3 || mark(lines.getFirst()).isEmpty()
          ? Optional.empty()
          : Optional.of(lines);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The delimiter of the first line, "" for a single column. */
  private static String mark(String head) {
    return List.of("\t", ";", ",").stream().filter(head::contains).findFirst().orElse("");
  }

  private List<String> shuffled(List<String> rows) {
    List<String> body = new ArrayList<>(rows.subList(1, rows.size()));
    Collections.shuffle(body, new Random(seed));
    body.addFirst(rows.getFirst());
    return body;
  }

  /** The columns from right to left. */
  private static Optional<List<String>> turned(List<String> rows, String mark) {
    List<String> turned = new ArrayList<>();
    int width = rows.getFirst().split(mark, -1).length;
    for (String row : rows) {
      List<String> cells = Arrays.asList(row.split(mark, -1));
      if (cells.size() != width) {
        return Optional.empty();
      }
      turned.add(String.join(mark, cells.reversed()));
    }
    return Optional.of(turned);
  }

  private static Optional<List<String>> delimited(List<String> rows, String mark) {
    String other = mark.equals(",") ? ";" : "\t";
    boolean clash = mark.equals("\t") || rows.stream().anyMatch(row -> row.contains(other));
    return clash
        ? Optional.empty()
        : Optional.of(rows.stream().map(row -> row.replace(mark, other)).toList());
  }

  private static byte[] marked(List<String> rows) {
    return ("\uFEFF" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Source> source(String name, List<String> rows) {
    byte[] bytes = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Source.OfBytes(name, bytes));
  }
}

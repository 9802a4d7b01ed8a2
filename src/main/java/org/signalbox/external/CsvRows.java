package org.signalbox.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/**
 * What a command wrote, as RFC 4180 has it.
 *
 * @param head names of the columns
 */
record CsvRows(List<String> head, List<List<String>> rows) {
  /**
   * @throws ProblemException {@code SB-EXTERNAL-06} when nothing was written
   */
  static CsvRows read(Path file, String command) {
    try {
      List<List<String>> lines = parsed(Files.readString(file));
      if (lines.isEmpty()) {
        throw ProblemException.of("SB-EXTERNAL-06", command, OwnCommand.OUT);
      }
      return new CsvRows(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("SB-EXTERNAL-06", command, OwnCommand.OUT), e);
    }
  }

  OptionalInt column(String name) {
    int at = head.indexOf(name);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  String cell(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  private static List<List<String>> parsed(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        end(rows, row, cell);
        row = new ArrayList<>();
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    end(rows, row, cell);
    return rows;
  }

  private static void end(List<List<String>> rows, List<String> row, StringBuilder cell) {
    if (!row.isEmpty() || !cell.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    cell.setLength(0);
  }
}

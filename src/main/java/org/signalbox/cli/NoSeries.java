package org.signalbox.cli;

import java.util.Locale;
import java.util.Optional;
import org.signalbox.ingest.Limits;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;
import org.signalbox.task.TextColumn;

/** Says why a table holds no series, by the column that fails and its first cell. */
final class NoSeries {
  private NoSeries() {}

  static Problem of(Dataset head, String file) {
    int columns = head.table().columns().size();
    int most = Limits.STANDARD.columns();
    if (columns > most) {
      return Problem.of("SB-INGEST-05", file, columns, most);
    }
    return cell(head, "ds", "SB-CLI-32")
        .or(() -> cell(head, "y", "SB-CLI-33"))
        .orElse(Problem.of("SB-CLI-10", file));
  }

  private static Optional<Problem> cell(Dataset head, String name, String code) {
    for (Column column : head.table().columns()) {
      boolean words = column instanceof TextColumn;
      if (words && column.name().toLowerCase(Locale.ROOT).equals(name)) {
        return first(head, column)
            .map(row -> Problem.of(code, column.name(), line(head, row), column.text(row)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> first(Dataset head, Column column) {
    for (int row = 0; row < head.table().rows(); row++) {
      if (!column.missing(row)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static int line(Dataset head, int row) {
    return head.dialect().skip() + (head.dialect().header() ? 2 : 1) + row;
  }
}

package org.signalbox.tabular;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Columns of new rows against those that a model was learned from. */
final class Cells {
  private static final int MOST_NAMED = 5;

  private Cells() {}

  /** A column without any value. */
  static Column empty(String name, ColumnType type, int rows) {
    return switch (type) {
      case INTEGER, NUMBER -> {
        double[] none = new double[rows];
        Arrays.fill(none, Double.NaN);
        yield new NumberColumn(name, type, none, "");
      }
      case DATE, DATETIME -> {
        long[] none = new long[rows];
        Arrays.fill(none, TimeColumn.MISSING);
        yield new TimeColumn(name, type, none);
      }
      case BOOLEAN, TEXT -> {
        int[] none = new int[rows];
        Arrays.fill(none, -1);
        yield new TextColumn(name, type, List.of(), none);
      }
    };
  }

  /**
   * The column as the model's type; words are made of anything, numbers and times of nothing else.
   */
  static Column fitting(Column found, Field wanted) {
    if (found.missingCells() == found.rows()) {
      return empty(wanted.name(), wanted.type(), found.rows());
    }
    if (wanted.words()) {
      return words(found);
    }
    boolean alike = wanted.time() ? found instanceof TimeColumn : found instanceof NumberColumn;
    if (!alike) {
      throw ProblemException.of("SB-TABULAR-21", wanted.name(), wanted.type(), found.type());
    }
    return found;
  }

  private static Column words(Column found) {
    return found instanceof TextColumn
        ? found
        : TextColumn.of(
            found.name(), IntStream.range(0, found.rows()).mapToObj(found::text).toList());
  }

  /** Words that did not occur among the rows learned from. */
  static Optional<Problem> unknown(Column column, Field known) {
    if (!(column instanceof TextColumn words) || known.levels().isEmpty()) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>(known.levels());
    List<String> strange =
        Arrays.stream(words.codes())
            .filter(c -> c >= 0)
            .distinct()
            .mapToObj(words.levels()::get)
            .filter(level -> !seen.contains(level))
            .toList();
    if (strange.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join(", ", strange.subList(0, Math.min(MOST_NAMED, strange.size())));
    return Optional.of(Problem.of("SB-TABULAR-22", known.name(), named, strange.size()));
  }
}

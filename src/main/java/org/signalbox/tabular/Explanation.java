package org.signalbox.tabular;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.ValuePredictions;

/**
 * Rows with their predictions and what each column added to them.
 *
 * @param rows the columns that the model asks for
 * @param answer one prediction a row, with the contributions of every row where the engine tells
 *     any
 */
public record Explanation(Table rows, TabularAnswer answer) {
  public Attributions attributions() {
    return answer.attributions();
  }

  /** Whether the engine said what each column added. */
  public boolean told() {
    return attributions().perRow().length > 0;
  }

  /** Columns with their mean absolute contributions, the largest first. */
  public List<Facts.Drive> drives() {
    Attributions given = attributions();
    return IntStream.range(0, given.features().size())
        .mapToObj(f -> new Facts.Drive(given.features().get(f), given.importance()[f]))
        .sorted(Comparator.comparingDouble((Facts.Drive d) -> -d.weight()))
        .toList();
  }

  /** What is explained of a row: the second of two classes, the likeliest of several, 0. */
  public int output(int row) {
    return switch (answer) {
      case ClassPredictions classes -> classes.classes().size() == 2 ? 1 : classes.best(row);
      case ValuePredictions _ -> 0;
    };
  }

  /** The prediction that is explained: a probability or the value. */
  public double predicted(int row) {
    return switch (answer) {
      case ClassPredictions classes -> classes.probabilities()[row][output(row)];
      case ValuePredictions values -> values.values()[row];
    };
  }
}

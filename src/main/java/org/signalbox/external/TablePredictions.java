package org.signalbox.external;

import java.util.List;
import java.util.OptionalInt;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Makes of what a command wrote the answer to a table's open rows. */
record TablePredictions(OwnCommand command, TabularTask task) {
  private static final String PREDICTION = "prediction";

  /**
   * @throws ProblemException {@code SB-EXTERNAL-07} when rows are missing or too many, {@code -08}
   *     when there is no column of predictions, {@code -09} when a cell can't be one
   */
  TabularAnswer of(CsvRows rows, int[] open) {
    if (rows.rows().size() != open.length) {
      throw ProblemException.of("SB-EXTERNAL-07", command.name(), rows.rows().size(), open.length);
    }
    int column =
        rows.column(PREDICTION)
            .orElseThrow(() -> ProblemException.of("SB-EXTERNAL-08", command.name(), PREDICTION));
    return task.classification() ? classes(rows, open, column) : values(rows, open, column);
  }

  private ValuePredictions values(CsvRows rows, int[] open, int column) {
    double[] values = new double[open.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.of(rows.cell(i, column), i, command);
    }
    return new ValuePredictions(open, values, new double[0], new double[0], Attributions.none());
  }

  private ClassPredictions classes(CsvRows rows, int[] open, int column) {
    List<String> classes = task.classes();
    OptionalInt[] shares =
        classes.stream().map(name -> rows.column("p_" + name)).toArray(OptionalInt[]::new);
    double[][] probabilities = new double[open.length][classes.size()];
    for (int i = 0; i < open.length; i++) {
      int named = classes.indexOf(rows.cell(i, column).strip());
      if (named < 0) {
        throw ProblemException.of("SB-EXTERNAL-09", command.name(), rows.cell(i, column), i + 1);
      }
      double sum = 0;
      for (int k = 0; k < classes.size(); k++) {
        probabilities[i][k] = shares[k].isPresent() ? share(rows, i, shares[k].getAsInt()) : 0;
        sum += probabilities[i][k];
      }
      spread(probabilities[i], sum, named);
    }
    return new ClassPredictions(open, classes, probabilities, Attributions.none());
  }

  private double share(CsvRows rows, int row, int column) {
    return Math.max(0, Numbers.of(rows.cell(row, column), row, command));
  }

  /** Without probabilities the class that is named is certain. */
  private static void spread(double[] line, double sum, int named) {
    for (int k = 0; k < line.length; k++) {
      line[k] = sum > 0 ? line[k] / sum : k == named ? 1 : 0;
    }
  }
}

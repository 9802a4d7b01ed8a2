package org.signalbox.tabular;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Predicts the open rows of a table with what was learned. */
final class FittedTable implements Fitted<TabularTask, TabularAnswer> {
  private final TableEncoder encoder;
  private final List<String> known;
  private final Learned learned;

  /**
   * @param known the classes in the order of the learned outputs; empty for regression
   */
  FittedTable(TableEncoder encoder, List<String> known, Learned learned) {
    this.encoder = encoder;
    this.known = List.copyOf(known);
    this.learned = learned;
  }

  @Override
  public Usage usage() {
    return learned.usage();
  }

  @Override
  public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    int[] rows = task.openRows();
    EncodedTable table = encoder.encode(task, rows);
    double[][] outputs = learned.predict(table, Share.of(context, 0, 0.5));
    Attributions attributions =
        new Explaining(encoder, learned).attributions(table, outputs, Share.of(context, 0.5, 1));
    return result(task, rows, outputs, attributions);
  }

  @Override
  public Result<TabularAnswer> unexplained(TabularTask task, RunContext context) {
    int[] rows = task.openRows();
    double[][] outputs = learned.predict(encoder.encode(task, rows), context);
    return result(task, rows, outputs, Attributions.none());
  }

  private Result<TabularAnswer> result(
      TabularTask task, int[] rows, double[][] outputs, Attributions attributions) {
    TabularAnswer answer =
        known.isEmpty()
            ? values(rows, outputs, attributions)
            : classes(rows, outputs, task.classes(), attributions);
    return new Result<>(answer, Usage.of(Count.ROWS, rows.length), encoder.remarks());
  }

  private ValuePredictions values(int[] rows, double[][] outputs, Attributions attributions) {
    double[] values = Arrays.stream(outputs).mapToDouble(line -> line[0]).toArray();
    double[] residuals = learned.residuals();
    if (residuals.length == 0) {
      return new ValuePredictions(rows, values, new double[0], new double[0], attributions);
    }
    double half = Conformal.halfWidth(residuals);
    return new ValuePredictions(
        rows,
        values,
        Arrays.stream(values).map(v -> v - half).toArray(),
        Arrays.stream(values).map(v -> v + half).toArray(),
        attributions);
  }

  /** Classes that no known row had get probability 0. */
  private ClassPredictions classes(
      int[] rows, double[][] outputs, List<String> asked, Attributions attributions) {
    int[] at = known.stream().mapToInt(asked::indexOf).toArray();
    double[][] probabilities = new double[rows.length][asked.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < at.length; k++) {
        probabilities[i][at[k]] = outputs[i][k];
      }
    }
    return new ClassPredictions(rows, asked, probabilities, attributions);
  }

  @Override
  public void close() {
    learned.close();
  }
}

package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.SavedPart;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Predicts the open rows of a table with what was learned. */
final class FittedTable implements Fitted<TabularTask, TabularAnswer> {
  private final String engine;
  private final TableEncoder encoder;
  private final List<String> known;
  private final Learned learned;

  /**
   * @param engine id of the engine that learned it
   * @param known the classes in the order of the learned outputs; empty for regression
   */
  FittedTable(String engine, TableEncoder encoder, List<String> known, Learned learned) {
    this.engine = engine;
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
    Predicted predicted = predicted(rows, table, Share.of(context, 0, 0.5));
    Attributions attributions =
        new Explaining(encoder, learned)
            .attributions(table, predicted.outputs(), Share.of(context, 0.5, 1))
            .drawn(learned.picture(encoder, known));
    return result(task, predicted, attributions);
  }

  @Override
  public Result<TabularAnswer> unexplained(TabularTask task, RunContext context) {
    int[] rows = task.openRows();
    Predicted predicted = predicted(rows, encoder.encode(task, rows), context);
    return result(task, predicted, Attributions.none());
  }

  private record Predicted(int[] rows, double[][] outputs, Bounds bounds) {}

  private Predicted predicted(int[] rows, EncodedTable table, RunContext context) {
    double[][] outputs = learned.predict(table, context);
    return new Predicted(rows, outputs, learned.bounds(table, outputs, Share.silent(context)));
  }

  private Result<TabularAnswer> result(
      TabularTask task, Predicted predicted, Attributions attributions) {
    TabularAnswer answer =
        known.isEmpty()
            ? values(predicted, attributions)
            : classes(predicted, task.classes(), attributions);
    Usage usage = Usage.of(Count.ROWS, predicted.rows().length);
    List<Problem> remarks = new ArrayList<>(encoder.remarks());
    remarks.addAll(learned.remarks());
    if (!learned.directed()) {
      task.monotone().forEach(m -> remarks.add(Problem.of("SB-TABULAR-18", m.feature())));
    }
    return new Result<>(answer, usage, remarks);
  }

  private static ValuePredictions values(Predicted predicted, Attributions attributions) {
    double[] values = Arrays.stream(predicted.outputs()).mapToDouble(line -> line[0]).toArray();
    Bounds bounds = predicted.bounds();
    return new ValuePredictions(
        predicted.rows(), values, bounds.low(), bounds.high(), attributions);
  }

  /** Classes that no known row had get probability 0. */
  private ClassPredictions classes(
      Predicted predicted, List<String> asked, Attributions attributions) {
    int[] at = known.stream().mapToInt(asked::indexOf).toArray();
    double[][] probabilities = new double[predicted.rows().length][asked.size()];
    for (int i = 0; i < probabilities.length; i++) {
      for (int k = 0; k < at.length; k++) {
        probabilities[i][at[k]] = predicted.outputs()[i][k];
      }
    }
    return new ClassPredictions(predicted.rows(), asked, probabilities, attributions);
  }

  @Override
  public List<Integer> trials() {
    return learned.trials();
  }

  @Override
  public List<SavedPart> parts() {
    return TableFile.parts(engine, encoder, known, learned.parts());
  }

  @Override
  public void close() {
    learned.close();
  }
}

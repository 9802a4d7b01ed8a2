package org.signalbox.lesson;

import java.util.stream.IntStream;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.CorrectedT;
import org.signalbox.task.Table;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * A column's values dealt out anew among the rows to answer, so that it says nothing any more
 * (Breiman 2001, section 10).
 */
record Shuffled(
    Fitted<TabularTask, TabularAnswer> fitted, Exam exam, int shuffles, RunContext context) {
  /** Quality lost, the mean of the shuffles with its 95 % interval over them. */
  Measure drop(String id, String column, double quality) {
    double[] lost =
        IntStream.range(0, shuffles)
            .mapToDouble(s -> quality - exam.quality(answer(column, context.seed() + s)))
            .toArray();
    Measure.Kind kind = Exam.kind();
    if (shuffles < 2) {
      return Measure.of(id, kind, lost[0]);
    }
    CorrectedT t = CorrectedT.of(lost, 0);
    return Measure.of(id, kind, t.mean(), t.mean() - t.half(), t.mean() + t.half());
  }

  private TabularAnswer answer(String column, long seed) {
    return fitted
        .unexplained(exam.task().with(dealt(exam.task().table(), column, seed)), context)
        .answer();
  }

  /** Only among the last rows, which are asked. */
  private Table dealt(Table table, String column, long seed) {
    int known = table.rows() - exam.truths().length;
    int[] asked = RowSample.shuffled(IntStream.range(known, table.rows()).toArray(), seed);
    int[] rows =
        IntStream.range(0, table.rows()).map(r -> r < known ? r : asked[r - known]).toArray();
    return table.map(c -> c.name().equals(column) ? c.pick(rows) : c);
  }
}

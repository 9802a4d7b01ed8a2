package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Quality;
import org.signalbox.evaluation.Split;
import org.signalbox.evaluation.Splits;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.tabular.PermutationImportance;
import org.signalbox.tabular.Schema;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * What a model that was learned without the first fold's rows makes of them.
 *
 * @param score its quality there
 * @param importance what shuffling each column costs there
 */
public record HeldOut(Facts.Score score, Importance importance) {
  private static final int MOST_ROWS = 1000;

  /** Learns once; empty where there are too few rows to hold any back. */
  public static Optional<HeldOut> measure(
      Engine<TabularTask, TabularAnswer> engine, TabularTask task, RunContext context) {
    Split<TabularTask, TabularAnswer> split = Splits.of(task, context.seed());
    if (split.folds().isEmpty()) {
      return Optional.empty();
    }
    TabularTask fold = split.folds().getFirst();
    Facts facts = new Facts(task.name(), 0, context.seed(), Optional.empty(), List.of());
    Fitted<TabularTask, TabularAnswer> fitted = engine.fit(fold, context);
    try (HeldModel model = new HeldModel(engine.card(), Schema.of(fold), facts, fitted)) {
      TabularAnswer answer = fitted.unexplained(fold, context).answer();
      return split
          .marks(List.of(answer))
          .map(marks -> score(marks.quality(context.seed())))
          .map(score -> new HeldOut(score, importance(model, task, fold, context)));
    }
  }

  private static Facts.Score score(Quality quality) {
    return new Facts.Score(quality.metric().word(), quality.value(), quality.low(), quality.high());
  }

  /** The fold's rows are the task's known rows in their order. */
  private static Importance importance(
      HeldModel model, TabularTask task, TabularTask fold, RunContext context) {
    int[] known = task.knownRows();
    int[] held = fold.openRows();
    int n = Math.min(held.length, MOST_ROWS);
    int[] asked =
        IntStream.range(0, n).map(i -> known[held[(int) ((long) i * held.length / n)]]).toArray();
    return PermutationImportance.of(model, task.table().pick(asked), context);
  }
}

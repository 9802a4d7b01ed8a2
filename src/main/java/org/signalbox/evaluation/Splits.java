package org.signalbox.evaluation;

import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/** The split of each kind of task; the same seed gives the same split. */
public final class Splits {
  private Splits() {}

  public static Split<TabularTask, TabularAnswer> of(TabularTask task, long seed) {
    return new TabularSplit(task, seed);
  }

  /** Series are cut by time, so that there is nothing to draw. */
  public static Split<ForecastTask, ForecastAnswer> of(ForecastTask task) {
    return new SeriesSplit(task);
  }

  public static Split<TextClassificationTask, LabelledText> of(
      TextClassificationTask task, long seed) {
    return new LabelSplit(task, seed);
  }

  /** Five stratified folds however many documents there are, as papers report them. */
  public static Split<TextClassificationTask, LabelledText> fiveFold(
      TextClassificationTask task, long seed) {
    return new LabelSplit(task, Folds.five(LabelSplit.labels(task), seed));
  }

  public static Split<GenerationTask, GeneratedText> of(GenerationTask task) {
    return new ReferenceSplit(task);
  }

  public static Split<RetrievalTask, Ranking> of(RetrievalTask task) {
    return new RelevanceSplit(task);
  }
}

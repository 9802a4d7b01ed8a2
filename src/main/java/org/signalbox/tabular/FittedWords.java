package org.signalbox.tabular;

import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Objective;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;

/**
 * Labels texts with the trees learned from words.
 *
 * @param known the classes in the order of the trees' outputs
 */
record FittedWords(Vocabulary vocabulary, List<String> known, BoostedTrees trees, int learned)
    implements Fitted<TextClassificationTask, LabelledText> {
  FittedWords {
    known = List.copyOf(known);
  }

  @Override
  public Usage usage() {
    return Usage.of(Count.DOCUMENTS, learned).and(Count.TREES, trees.trees());
  }

  @Override
  public Result<LabelledText> predict(TextClassificationTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    int[] open = task.open();
    var features = vocabulary.weigh(TfidfXgBoost.texts(task, open), context.cancellation());
    float[][] raw = trees.predict(features, context);
    int[] at = known.stream().mapToInt(task.classes()::indexOf).toArray();
    double[][] lines = new double[open.length][task.classes().size()];
    for (int i = 0; i < open.length; i++) {
      double[] shares = shares(raw[i]);
      for (int k = 0; k < at.length; k++) {
        lines[i][at[k]] = shares[k];
      }
    }
    var answer = new LabelledText(open, task.classes(), lines);
    return new Result<>(answer, Usage.of(Count.DOCUMENTS, open.length));
  }

  private double[] shares(float[] raw) {
    return trees.objective() instanceof Objective.Logistic
        ? new double[] {1 - raw[0], raw[0]}
        : LearnedTrees.probabilities(raw);
  }

  @Override
  public void close() {
    trees.close();
  }
}

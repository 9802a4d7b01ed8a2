package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;

/** Stratified folds of labelled documents; accuracy decides. */
final class LabelSplit implements Split<TextClassificationTask, LabelledText> {
  private final TextClassificationTask task;
  private final int[] known;
  private final Folds plan;
  private final List<TextClassificationTask> folds;

  /** As a race splits, which holds one part out of many documents. */
  LabelSplit(TextClassificationTask task, long seed) {
    this(task, Folds.stratified(labels(task), seed));
  }

  /**
   * @param plan over the labelled documents alone
   */
  LabelSplit(TextClassificationTask task, Folds plan) {
    this.task = task;
    this.plan = plan;
    known = task.known();
    int[] labels = labels(task);
    var documents = IntStream.of(known).mapToObj(task.documents()::get).toList();
    var knownPart = new TextClassificationTask(task.name(), documents, labels, task.classes());
    folds = plan.held().stream().map(knownPart::masked).toList();
  }

  static int[] labels(TextClassificationTask task) {
    return IntStream.of(task.known()).map(i -> task.labels()[i]).toArray();
  }

  @Override
  public String words() {
    return plan.words();
  }

  @Override
  public List<TextClassificationTask> folds() {
    return folds;
  }

  @Override
  public Optional<TextClassificationTask> question() {
    boolean asked = known.length < task.documents().size() || folds.isEmpty();
    return asked ? Optional.of(task) : Optional.empty();
  }

  @Override
  public Optional<Marks> marks(List<LabelledText> answers) {
    List<ClassCase> cases = new ArrayList<>();
    for (int fold = 0; fold < answers.size(); fold++) {
      LabelledText answer = numbered(answers.get(fold), fold);
      for (int i = 0; i < answer.documents().length; i++) {
        int document = answer.documents()[i];
        double[] given = answer.probabilities()[i];
        double[] p = ClassCase.ordered(task.classes(), answer.classes(), given);
        TabularSplit.finite(Arrays.stream(p).sum());
        cases.add(new ClassCase(document, fold, task.labels()[document], p));
      }
    }
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ClassMarks.of(
                cases, task.classes().size(), Metric.ACCURACY, document -> document, plan.ratio()));
  }

  /** The fold that holds each document out, -1 where none does. */
  int[] foldOfDocuments() {
    int[] ofKnown = ScoredClasses.foldOf(plan.held(), known.length);
    int[] folds = new int[task.documents().size()];
    Arrays.fill(folds, -1);
    IntStream.range(0, known.length).forEach(i -> folds[known[i]] = ofKnown[i]);
    return folds;
  }

  @Override
  public Optional<LabelledText> heldOut(List<LabelledText> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    List<LabelledText> parts =
        IntStream.range(0, answers.size()).mapToObj(f -> numbered(answers.get(f), f)).toList();
    return Optional.of(
        new LabelledText(
            parts.stream().flatMapToInt(a -> Arrays.stream(a.documents())).toArray(),
            parts.getFirst().classes(),
            parts.stream()
                .flatMap(a -> Arrays.stream(a.probabilities()))
                .toArray(double[][]::new)));
  }

  /** The held-out documents alone, under the numbers they have in the user's task. */
  private LabelledText numbered(LabelledText answer, int fold) {
    BitSet held = plan.held().get(fold);
    int[] asked = answer.documents();
    int[] kept = IntStream.range(0, asked.length).filter(i -> held.get(asked[i])).toArray();
    return new LabelledText(
        IntStream.of(kept).map(i -> known[asked[i]]).toArray(),
        answer.classes(),
        IntStream.of(kept).mapToObj(i -> answer.probabilities()[i]).toArray(double[][]::new));
  }
}

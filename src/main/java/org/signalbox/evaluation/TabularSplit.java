package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * Folds of a table: stratified for classes, at random for numbers. The folds hold only the rows
 * with a known target; the user's own open rows are asked once, with everything known to learn
 * from.
 */
final class TabularSplit implements Split<TabularTask, TabularAnswer> {
  private final TabularTask task;
  private final TabularTask knownPart;
  private final int[] known;
  private final Folds plan;
  private final List<TabularTask> folds;

  TabularSplit(TabularTask task, long seed) {
    this.task = task;
    known = task.knownRows();
    knownPart = known.length == task.table().rows() ? task : task.with(task.table().pick(known));
    plan =
        task.classification()
            ? Folds.stratified(knownPart.classCodes(), seed)
            : Folds.shuffled(known.length, seed);
    folds = plan.held().stream().map(knownPart::masked).toList();
  }

  @Override
  public String words() {
    return plan.words();
  }

  @Override
  public List<TabularTask> folds() {
    return folds;
  }

  @Override
  public Optional<TabularTask> question() {
    boolean asked = known.length < task.table().rows() || folds.isEmpty();
    return asked ? Optional.of(task) : Optional.empty();
  }

  @Override
  public Optional<Marks> marks(List<TabularAnswer> answers) {
    List<ClassCase> classes = new ArrayList<>();
    List<ValueMarks.Case> values = new ArrayList<>();
    int[] truths = task.classification() ? knownPart.classCodes() : new int[0];
    for (int fold = 0; fold < answers.size(); fold++) {
      switch (answers.get(fold)) {
        case ClassPredictions answer -> addClasses(answer, fold, truths, classes);
        case ValuePredictions answer -> addValues(answer, fold, values);
      }
    }
    if (!classes.isEmpty()) {
      return Optional.of(ClassMarks.of(classes, task.classes().size()));
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(ValueMarks.of(values));
  }

  private void addClasses(ClassPredictions answer, int fold, int[] truths, List<ClassCase> cases) {
    BitSet held = plan.held().get(fold);
    for (int i = 0; i < answer.rows().length; i++) {
      int row = answer.rows()[i];
      if (held.get(row)) {
        double[] given = answer.probabilities()[i];
        double[] p = ClassCase.ordered(task.classes(), answer.classes(), given);
        finite(Arrays.stream(p).sum());
        cases.add(new ClassCase(known[row], fold, truths[row], p));
      }
    }
  }

  private void addValues(ValuePredictions answer, int fold, List<ValueMarks.Case> cases) {
    BitSet held = plan.held().get(fold);
    for (int i = 0; i < answer.rows().length; i++) {
      int row = answer.rows()[i];
      if (held.get(row)) {
        double predicted = finite(answer.values()[i]);
        cases.add(new ValueMarks.Case(known[row], knownPart.valueOf(row), predicted));
      }
    }
  }

  static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw ProblemException.of("SB-EVALUATION-01");
    }
    return value;
  }

  @Override
  public Optional<TabularAnswer> heldOut(List<TabularAnswer> answers) {
    return Joined.tabular(
        IntStream.range(0, answers.size())
            .<TabularAnswer>mapToObj(fold -> numbered(answers.get(fold), fold))
            .toList());
  }

  /** The held-out rows alone, under the numbers they have in the user's table. */
  private TabularAnswer numbered(TabularAnswer answer, int fold) {
    BitSet held = plan.held().get(fold);
    int[] kept =
        IntStream.range(0, answer.rows().length).filter(i -> held.get(answer.rows()[i])).toArray();
    int[] rows = IntStream.of(kept).map(i -> known[answer.rows()[i]]).toArray();
    return Joined.picked(answer, kept, rows);
  }
}

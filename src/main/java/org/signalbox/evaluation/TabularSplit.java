package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.signalbox.routing.Imbalance;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * Folds of a table as its rows came about: stratified for classes and at random for numbers where
 * rows are independent, group by group or forward in time where they are not. The folds hold only
 * rows with a known target; the user's own open rows are asked once, with everything known to learn
 * from.
 */
final class TabularSplit implements Split<TabularTask, TabularAnswer> {
  private final TabularTask task;
  private final TabularTask knownPart;
  private final int[] known;
  private final Folds plan;

  /** For each fold the rows of the known part that it is made of. */
  private final List<int[]> made = new ArrayList<>();

  private final List<TabularTask> folds = new ArrayList<>();

  TabularSplit(TabularTask task, long seed) {
    this.task = task;
    known = task.knownRows();
    knownPart = known.length == task.table().rows() ? task : task.with(task.table().pick(known));
    plan = RowFolds.of(knownPart, seed);
    for (int fold = 0; fold < plan.held().size(); fold++) {
      BitSet absent = plan.absent().get(fold);
      int[] rows = IntStream.range(0, known.length).filter(r -> !absent.get(r)).toArray();
      made.add(rows);
      folds.add(fold(rows, plan.held().get(fold)));
    }
  }

  private TabularTask fold(int[] rows, BitSet held) {
    if (rows.length == known.length) {
      return knownPart.masked(held);
    }
    var masked = new BitSet();
    IntStream.range(0, rows.length).filter(i -> held.get(rows[i])).forEach(masked::set);
    return knownPart.with(knownPart.table().pick(rows)).masked(masked);
  }

  @Override
  public String words() {
    return plan.words();
  }

  @Override
  public List<TabularTask> folds() {
    return List.copyOf(folds);
  }

  @Override
  public Optional<TabularTask> question() {
    boolean asked = known.length < task.table().rows() || folds.isEmpty();
    return asked ? Optional.of(task) : Optional.empty();
  }

  /** The fold that holds each row of a task's table out, -1 where none does. */
  static int[] foldOfRows(TabularTask task, long seed) {
    int[] known = task.knownRows();
    Folds plan = RowFolds.of(task.with(task.table().pick(known)), seed);
    int[] ofKnown = ScoredClasses.foldOf(plan.held(), known.length);
    int[] folds = new int[task.table().rows()];
    Arrays.fill(folds, -1);
    IntStream.range(0, known.length).forEach(i -> folds[known[i]] = ofKnown[i]);
    return folds;
  }

  /** The metric that decides, told from the whole task, so that every engine has the same. */
  Metric deciding() {
    return switch (task.problemType()) {
      case BINARY_CLASSIFICATION -> Metric.AUC;
      case MULTICLASS_CLASSIFICATION ->
          Imbalance.of(task).filter(Imbalance::strong).isPresent()
              ? Metric.BALANCED_ACCURACY
              : Metric.ACCURACY;
      case REGRESSION, FORECASTING, TEXT_CLASSIFICATION, TEXT_GENERATION, RETRIEVAL, NONE ->
          Metric.RMSE;
    };
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
      int kinds = task.classes().size();
      return Optional.of(ClassMarks.of(classes, kinds, deciding(), group(), plan.ratio()));
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(ValueMarks.of(values, group(), plan.ratio()));
  }

  /** Rows that belong together are drawn together. */
  private IntUnaryOperator group() {
    return switch (task.sampling()) {
      case Sampling.Independent _, Sampling.Ordered _ -> row -> row;
      case Sampling.Grouped(String column) -> {
        int[] groups = RowFolds.groups(task.table().column(column));
        yield row -> groups[row];
      }
    };
  }

  private void addClasses(ClassPredictions answer, int fold, int[] truths, List<ClassCase> cases) {
    for (int i : held(answer, fold)) {
      int row = made.get(fold)[answer.rows()[i]];
      if (truths[row] < 0) {
        continue;
      }
      double[] given = answer.probabilities()[i];
      double[] p = ClassCase.ordered(task.classes(), answer.classes(), given);
      finite(Arrays.stream(p).sum());
      cases.add(new ClassCase(known[row], fold, truths[row], p));
    }
  }

  private void addValues(ValuePredictions answer, int fold, List<ValueMarks.Case> cases) {
    boolean limits = answer.low().length > 0;
    for (int i : held(answer, fold)) {
      int row = made.get(fold)[answer.rows()[i]];
      cases.add(
          new ValueMarks.Case(
              known[row],
              fold,
              knownPart.valueOf(row),
              finite(answer.values()[i]),
              limits ? answer.low()[i] : Double.NaN,
              limits ? answer.high()[i] : Double.NaN));
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

  /** Which of an answer's predictions are for rows that the fold hid. */
  private int[] held(TabularAnswer answer, int fold) {
    BitSet held = plan.held().get(fold);
    int[] rows = made.get(fold);
    return IntStream.range(0, answer.rows().length)
        .filter(i -> held.get(rows[answer.rows()[i]]))
        .toArray();
  }

  /** The held-out rows alone, under the numbers they have in the user's table. */
  private TabularAnswer numbered(TabularAnswer answer, int fold) {
    int[] kept = held(answer, fold);
    int[] rows = IntStream.of(kept).map(i -> known[made.get(fold)[answer.rows()[i]]]).toArray();
    return Joined.picked(answer, kept, rows);
  }
}

package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.Answer;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.GeneratedText;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Ranking;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;
import org.signalbox.task.ValuePredictions;

/**
 * One engine's probabilities for held-out cases beside the truth.
 *
 * @param classes in the task's order
 * @param truth index of the class of each case
 * @param folds from which each case comes
 * @param probabilities one line a case, one entry a class
 */
public record ScoredClasses(
    List<String> classes, int[] truth, int[] folds, double[][] probabilities) {
  private static final int BINS = 10;

  public ScoredClasses {
    classes = List.copyOf(classes);
  }

  /**
   * Puts a held-out answer beside the truth; empty when the task has no classes or nothing known
   * was answered.
   *
   * @param seed of the race, which tells the folds
   */
  public static Optional<ScoredClasses> of(Task task, Answer heldOut, long seed) {
    return switch (heldOut) {
      case ClassPredictions p when task instanceof TabularTask t && t.classification() -> {
        int[] truth = t.classCodes();
        int[] folds = TabularSplit.foldOfRows(t, seed);
        yield of(cases(p.rows(), truth, folds), t.classes(), p.classes(), p.probabilities());
      }
      case LabelledText p when task instanceof TextClassificationTask t -> {
        int[] folds = new LabelSplit(t, seed).foldOfDocuments();
        yield of(
            cases(p.documents(), t.labels(), folds), t.classes(), p.classes(), p.probabilities());
      }
      case ClassPredictions _,
          LabelledText _,
          ValuePredictions _,
          ForecastAnswer _,
          GeneratedText _,
          Ranking _ ->
          Optional.empty();
    };
  }

  private record Case(int at, int truth, int fold) {}

  private static List<Case> cases(int[] asked, int[] truth, int[] folds) {
    return IntStream.range(0, asked.length)
        .filter(i -> truth[asked[i]] >= 0)
        .mapToObj(i -> new Case(i, truth[asked[i]], folds[asked[i]]))
        .toList();
  }

  private static Optional<ScoredClasses> of(
      List<Case> cases, List<String> classes, List<String> given, double[][] lines) {
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ScoredClasses(
            classes,
            cases.stream().mapToInt(Case::truth).toArray(),
            cases.stream().mapToInt(Case::fold).toArray(),
            cases.stream()
                .map(c -> ClassCase.ordered(classes, given, lines[c.at()]))
                .toArray(double[][]::new)));
  }

  /** The fold of each case, -1 for a case that none holds out. */
  static int[] foldOf(List<BitSet> held, int cases) {
    int[] folds = new int[cases];
    java.util.Arrays.fill(folds, -1);
    for (int f = 0; f < held.size(); f++) {
      int fold = f;
      held.get(f).stream().forEach(i -> folds[i] = fold);
    }
    return folds;
  }

  /** The class of which there are fewest cases, usually the one that matters. */
  public int rarest() {
    int[] counts = new int[classes.size()];
    IntStream.of(truth).forEach(k -> counts[k]++);
    return IntStream.range(0, counts.length)
        .filter(k -> counts[k] > 0)
        .boxed()
        .min(java.util.Comparator.comparingInt(k -> counts[k]))
        .orElse(0);
  }

  /** One class against the rest; empty where no fold has both. */
  public Optional<RocCurve> roc(int k) {
    List<Thresholds> folds = thresholds(k);
    return folds.isEmpty() ? Optional.empty() : Optional.of(RocCurve.of(folds));
  }

  /** One class against the rest; empty where no fold has both. */
  public Optional<PrecisionRecall> precisionRecall(int k) {
    List<Thresholds> folds = thresholds(k);
    return folds.isEmpty() ? Optional.empty() : Optional.of(PrecisionRecall.of(folds));
  }

  /** Whether the probabilities of one class come true. */
  public Reliability reliability(int k) {
    boolean[] came = new boolean[truth.length];
    double[] p = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      came[i] = truth[i] == k;
      p[i] = probabilities[i][k];
    }
    return Reliability.of(came, p, BINS);
  }

  private List<Thresholds> thresholds(int k) {
    List<Thresholds> found = new ArrayList<>();
    for (int fold : IntStream.of(folds).distinct().sorted().toArray()) {
      int[] at = IntStream.range(0, truth.length).filter(i -> folds[i] == fold).toArray();
      boolean[] positive = new boolean[at.length];
      double[] scores = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        positive[i] = truth[at[i]] == k;
        scores[i] = probabilities[at[i]][k];
      }
      Thresholds one = Thresholds.of(positive, scores);
      if (one.both()) {
        found.add(one);
      }
    }
    return found;
  }
}

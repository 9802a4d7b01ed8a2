package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/**
 * What an engine learns from for a learning curve: in each fold of the race's split nested samples
 * of its known rows, each twice the one before, while the held-out rows stay the same. Rows in time
 * are left out from the far end, groups as wholes.
 */
public final class CurvePlan {
  /** Fewer rows teach nothing that a power law holds for. */
  private static final int LEAST_ROWS = 20;

  private static final int LEAST_ROWS_A_CLASS = 5;
  private static final int MOST_SIZES = 7;

  private final TabularTask task;
  private final TabularSplit split;
  private final List<TabularTask> folds;
  private final List<int[]> orders = new ArrayList<>();
  private final int sizes;

  public CurvePlan(TabularTask task, long seed) {
    this.task = task;
    split = new TabularSplit(task, seed);
    folds = split.folds();
    var random = new SplittableRandom(seed);
    for (TabularTask fold : folds) {
      orders.add(order(fold, random));
    }
    int fewest = orders.stream().mapToInt(order -> order.length).min().orElse(0);
    int least = Math.max(LEAST_ROWS, LEAST_ROWS_A_CLASS * task.classes().size());
    int halvings = 0;
    while (halvings + 1 < MOST_SIZES && fewest >> (halvings + 1) >= least) {
      halvings++;
    }
    sizes = fewest < least ? 0 : halvings + 1;
  }

  /** How many samples there are, the smallest first; 0 where too few rows are known. */
  public int sizes() {
    return sizes;
  }

  public int folds() {
    return folds.size();
  }

  /** How many rows a step learns from. */
  public int rows(int size, int fold) {
    return Math.max(1, orders.get(fold).length >> (sizes - 1 - size));
  }

  /** A fold with fewer rows to learn from and the same to answer. */
  public TabularTask step(int size, int fold) {
    TabularTask whole = folds.get(fold);
    return size == sizes - 1 ? whole : whole.with(whole.table().pick(kept(size, fold)));
  }

  /** Which rows of the fold a step keeps, ascending. */
  private int[] kept(int size, int fold) {
    var kept = new BitSet();
    IntStream.of(folds.get(fold).openRows()).forEach(kept::set);
    IntStream.of(orders.get(fold)).limit(rows(size, fold)).forEach(kept::set);
    return kept.stream().toArray();
  }

  /**
   * The curve of what was answered.
   *
   * @param answers for each size the answers to its folds, in their order; a size that could not be
   *     learned from has none
   */
  public LearningCurve curve(List<List<TabularAnswer>> answers, long seed) {
    List<CurveFit.Step> steps = new ArrayList<>();
    for (int size = 0; size < answers.size(); size++) {
      int at = size;
      List<TabularAnswer> numbered =
          IntStream.range(0, answers.get(at).size())
              .mapToObj(fold -> numbered(answers.get(at).get(fold), at, fold))
              .toList();
      int rows =
          (int) Math.round(IntStream.range(0, folds()).map(f -> rows(at, f)).average().orElse(0));
      split.marks(numbered).ifPresent(marks -> steps.add(new CurveFit.Step(rows, marks)));
    }
    return new CurveFit(steps, task.knownRows().length, seed).curve(split.deciding());
  }

  /** The answer under the row numbers of the whole fold. */
  private TabularAnswer numbered(TabularAnswer answer, int size, int fold) {
    if (size == sizes - 1) {
      return answer;
    }
    int[] kept = kept(size, fold);
    int[] all = IntStream.range(0, answer.rows().length).toArray();
    int[] rows = IntStream.of(answer.rows()).map(row -> kept[row]).toArray();
    return Joined.picked(answer, all, rows);
  }

  /** The rows that teach, in the order in which samples take them. */
  private static int[] order(TabularTask fold, SplittableRandom random) {
    int[] known = fold.knownRows();
    return switch (fold.sampling()) {
      case Sampling.Independent _ -> shuffled(known, random);
      case Sampling.Grouped(String column) ->
          byGroup(known, RowFolds.groups(fold.table().column(column)), random);
      case Sampling.Ordered(String column) ->
          latest(known, RowFolds.times(fold.table().column(column)));
    };
  }

  private static int[] shuffled(int[] rows, SplittableRandom random) {
    int[] order = rows.clone();
    Folds.shuffle(order, random);
    return order;
  }

  private static int[] byGroup(int[] rows, int[] groups, SplittableRandom random) {
    int[] different = IntStream.of(rows).map(r -> groups[r]).distinct().toArray();
    Folds.shuffle(different, random);
    int[] rank = new int[groups.length + 1];
    for (int i = 0; i < different.length; i++) {
      rank[different[i]] = i;
    }
    return sorted(rows, row -> rank[groups[row]]);
  }

  private static int[] latest(int[] rows, double[] times) {
    return sorted(rows, row -> -times[row]);
  }

  private static int[] sorted(int[] rows, java.util.function.IntToDoubleFunction key) {
    return IntStream.of(rows)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(row -> key.applyAsDouble(row)))
        .mapToInt(row -> row)
        .toArray();
  }
}

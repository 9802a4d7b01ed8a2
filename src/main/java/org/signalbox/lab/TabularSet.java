package org.signalbox.lab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** A table of the bench and what is asked of it. */
public record TabularSet(String name, Path file, String target, Asked asked) {
  private static final int FOLDS = 5;
  private static final double MOSTLY_DIFFERENT = 0.5;
  private static final int FEW_LEVELS = 20;

  /** What kind of column the target is. */
  public enum Asked {
    CLASS,
    VALUE
  }

  /**
   * The task: rows with a known target, and every column that is a number or has groups of equal
   * words. Names of single rows and free text are left out, since peers can't use them.
   */
  public TabularTask task(Table whole) {
    Column wanted = whole.column(target);
    int[] known = IntStream.range(0, whole.rows()).filter(row -> !wanted.missing(row)).toArray();
    Table table = whole.pick(known);
    List<String> features =
        table.columns().stream()
            .filter(column -> !column.name().equals(target) && usable(column))
            .map(Column::name)
            .toList();
    if (asked == Asked.VALUE) {
      return new TabularTask(table, target, ProblemType.REGRESSION, features, List.of());
    }
    List<String> classes =
        IntStream.range(0, table.rows())
            .mapToObj(table.column(target)::text)
            .distinct()
            .sorted()
            .toList();
    ProblemType type =
        classes.size() == 2
            ? ProblemType.BINARY_CLASSIFICATION
            : ProblemType.MULTICLASS_CLASSIFICATION;
    return new TabularTask(table, target, type, features, classes);
  }

  private static boolean usable(Column column) {
    int different = column.distinct();
    return switch (column) {
      case NumberColumn numbers -> different > 1;
      case TextColumn text ->
          different > 1
              && (different <= FEW_LEVELS || different <= MOSTLY_DIFFERENT * column.rows());
      default -> false;
    };
  }

  /** The fold of each row, from 0 to 4; each class is dealt out evenly. */
  public static int[] folds(TabularTask task, long seed) {
    int rows = task.table().rows();
    int[] codes = task.classification() ? task.classCodes() : new int[rows];
    double[] keys = new Random(seed).doubles(rows).toArray();
    int[] order =
        IntStream.range(0, rows)
            .boxed()
            .sorted(
                java.util.Comparator.<Integer>comparingInt(r -> codes[r])
                    .thenComparingDouble(r -> keys[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] folds = new int[rows];
    for (int i = 0; i < rows; i++) {
      folds[order[i]] = i % FOLDS;
    }
    return folds;
  }

  /** The task with the targets of one fold hidden. */
  static TabularTask hidden(TabularTask task, int[] folds, int fold) {
    BitSet rows = new BitSet();
    IntStream.range(0, folds.length).filter(r -> folds[r] == fold).forEach(rows::set);
    return task.masked(rows);
  }

  static int count(int[] folds) {
    return Arrays.stream(folds).max().orElse(-1) + 1;
  }
}

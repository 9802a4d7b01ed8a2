package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;

/**
 * What is to be learned.
 *
 * @param values one a row: an index into {@code classes}, or the value in a regression
 * @param classes the classes that occur among the rows, in the task's order; empty for regression
 */
record Target(double[] values, List<String> classes) {
  Target {
    classes = List.copyOf(classes);
  }

  /** Rows of a task that can teach: of a class that is asked for, or with a finite value. */
  static int[] teaching(TabularTask task) {
    if (task.targetColumn() instanceof NumberColumn numbers && !task.classification()) {
      return kept(task.knownRows(), r -> Double.isFinite(numbers.values()[r]));
    }
    int[] codes = task.classCodes();
    return kept(task.knownRows(), r -> codes[r] >= 0);
  }

  /** In place, since every engine asks this of large tables. */
  private static int[] kept(int[] rows, IntPredicate wanted) {
    int count = 0;
    for (int row : rows) {
      if (wanted.test(row)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  static Target of(TabularTask task, int[] rows) {
    return task.classification() ? ofClasses(task, rows) : ofValues(task, rows);
  }

  private static Target ofValues(TabularTask task, int[] rows) {
    return new Target(Arrays.stream(rows).mapToDouble(task::valueOf).toArray(), List.of());
  }

  private static Target ofClasses(TabularTask task, int[] rows) {
    int[] codes = task.classCodes();
    int[] seen = Arrays.stream(rows).map(r -> codes[r]).distinct().sorted().toArray();
    List<String> classes = new ArrayList<>();
    for (int code : seen) {
      classes.add(task.classes().get(code));
    }
    double[] values =
        Arrays.stream(rows).mapToDouble(r -> Arrays.binarySearch(seen, codes[r])).toArray();
    return new Target(values, classes);
  }

  boolean classification() {
    return !classes.isEmpty();
  }

  int size() {
    return values.length;
  }

  /** Numbers that a model gives for a row: one a class, or one value. */
  int outputs() {
    return Math.max(1, classes.size());
  }

  int code(int row) {
    return (int) values[row];
  }

  Target pick(int[] rows) {
    return new Target(Arrays.stream(rows).mapToDouble(r -> values[r]).toArray(), classes);
  }

  double mean() {
    return Arrays.stream(values).average().orElse(0);
  }

  /** Standard deviation, 1 where all values are the same. */
  double spread() {
    double mean = mean();
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance > 0 ? Math.sqrt(variance) : 1;
  }
}

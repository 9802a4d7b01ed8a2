package org.signalbox.task;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Predict one column of a table from others. Rows whose target is missing are the rows to predict.
 *
 * @param target name of the column to predict
 * @param features names of the columns that may be used
 * @param classes the labels in a fixed order for classification; empty for regression
 * @param sampling how the rows came about
 * @param monotone directions that are known beforehand, at most one a feature
 */
public record TabularTask(
    Table table,
    String target,
    ProblemType problemType,
    List<String> features,
    List<String> classes,
    Sampling sampling,
    List<Monotone> monotone)
    implements Task {
  public TabularTask {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    monotone = List.copyOf(monotone);
    if (features.contains(target)) {
      throw new IllegalArgumentException("the target is no feature: " + target);
    }
    if (problemType == ProblemType.REGRESSION && !(table.column(target) instanceof NumberColumn)) {
      throw new IllegalArgumentException("regression needs numbers: " + target);
    }
  }

  /** Of independent rows, with nothing known beforehand. */
  public TabularTask(
      Table table,
      String target,
      ProblemType problemType,
      List<String> features,
      List<String> classes) {
    this(table, target, problemType, features, classes, new Sampling.Independent(), List.of());
  }

  @Override
  public String name() {
    return table.name();
  }

  public boolean classification() {
    return problemType != ProblemType.REGRESSION;
  }

  public Column targetColumn() {
    return table.column(target);
  }

  /** The class of a row, or -1 when its target is missing or not among the classes. */
  public int classOf(int row) {
    return classes.indexOf(targetColumn().text(row));
  }

  /** The class of every row, -1 where it is missing; each different cell is looked up once. */
  public int[] classCodes() {
    Map<String, Integer> index = new HashMap<>();
    for (int k = 0; k < classes.size(); k++) {
      index.put(classes.get(k), k);
    }
    int[] codes = new int[table.rows()];
    switch (targetColumn()) {
      case TextColumn words -> {
        int[] ofLevel = words.levels().stream().mapToInt(l -> index.getOrDefault(l, -1)).toArray();
        Arrays.setAll(codes, r -> words.missing(r) ? -1 : ofLevel[words.codes()[r]]);
      }
      case NumberColumn numbers -> {
        Map<Double, Integer> met = new HashMap<>();
        for (int r = 0; r < codes.length; r++) {
          int row = r;
          codes[r] =
              met.computeIfAbsent(
                  numbers.values()[r], _ -> index.getOrDefault(numbers.text(row), -1));
        }
      }
      case TimeColumn times -> Arrays.setAll(codes, r -> index.getOrDefault(times.text(r), -1));
    }
    return codes;
  }

  /** The target of a row in a regression; NaN when missing. */
  public double valueOf(int row) {
    return targetColumn() instanceof NumberColumn numbers ? numbers.values()[row] : Double.NaN;
  }

  /** Rows that teach: their target is known. */
  public int[] knownRows() {
    Column column = targetColumn();
    return rows(r -> !column.missing(r));
  }

  /** Rows that ask: their target is missing. */
  public int[] openRows() {
    return rows(targetColumn()::missing);
  }

  /** Without a stream, since every engine asks this of large tables. */
  private int[] rows(IntPredicate wanted) {
    int[] rows = new int[table.rows()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (wanted.test(row)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** The same task with the targets of these rows hidden. */
  public TabularTask masked(BitSet rows) {
    return with(table.map(c -> c.name().equals(target) ? c.masked(rows) : c));
  }

  /** The same question about another table with the same columns. */
  public TabularTask with(Table other) {
    return new TabularTask(other, target, problemType, features, classes, sampling, monotone);
  }

  /** The same rows, split as {@code how} asks. */
  public TabularTask sampled(Sampling how) {
    return new TabularTask(table, target, problemType, features, classes, how, monotone);
  }

  /** The same question with directions that are known beforehand. */
  public TabularTask known(List<Monotone> directions) {
    return new TabularTask(table, target, problemType, features, classes, sampling, directions);
  }
}

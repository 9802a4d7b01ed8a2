package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * A few rows of a table as plain numbers, for the quick models that probe it.
 *
 * @param inputs one array a column of mean 0 and deviation 1: numbers, and the frequent words of a
 *     column as one of its own each; what is missing counts as the mean
 * @param targets of the same form: the amount, or one column a frequent class
 * @param rows how many, no two of them alike
 */
record LandmarkSample(double[][] inputs, double[][] targets, int rows) {
  private static final int MOST_ROWS = 300;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_CLASSES = 6;
  private static final int LEVELS = 3;

  static LandmarkSample of(TabularTask task) {
    int[] rows = different(task, TableFeatures.sample(task.knownRows(), MOST_ROWS));
    int[] at =
        TableFeatures.sample(IntStream.range(0, task.features().size()).toArray(), MOST_COLUMNS);
    List<double[]> inputs = new ArrayList<>();
    for (int i : at) {
      encode(task.table().column(task.features().get(i)), rows, inputs);
    }
    List<double[]> kept =
        inputs.stream().filter(LandmarkSample::standardise).limit(MOST_COLUMNS).toList();
    List<double[]> targets =
        targets(task, rows).stream().filter(LandmarkSample::standardise).toList();
    return new LandmarkSample(
        kept.toArray(new double[0][]), targets.toArray(new double[0][]), rows.length);
  }

  /** Rows without those that stand there twice: a neighbour that is the row itself tells all. */
  private static int[] different(TabularTask task, int[] rows) {
    List<Column> columns = new ArrayList<>(List.of(task.targetColumn()));
    task.features().forEach(name -> columns.add(task.table().column(name)));
    Set<List<Long>> seen = new HashSet<>();
    return Arrays.stream(rows)
        .filter(r -> seen.add(columns.stream().map(c -> cell(c, r)).toList()))
        .toArray();
  }

  private static long cell(Column column, int row) {
    return switch (column) {
      case NumberColumn numbers -> Double.doubleToLongBits(numbers.values()[row] + 0.0);
      case TextColumn words -> words.codes()[row];
      case TimeColumn times -> times.seconds()[row];
    };
  }

  private static void encode(Column column, int[] rows, List<double[]> into) {
    switch (column) {
      case NumberColumn numbers ->
          into.add(Arrays.stream(rows).mapToDouble(r -> numbers.values()[r]).toArray());
      case TextColumn words -> {
        int[] codes = Arrays.stream(rows).map(r -> words.codes()[r]).toArray();
        for (int level : frequent(codes, words.levels().size(), LEVELS)) {
          into.add(Arrays.stream(codes).mapToDouble(c -> c == level ? 1 : 0).toArray());
        }
      }
      case TimeColumn _ -> {}
    }
  }

  /** The most frequent codes, the first of equals. */
  private static int[] frequent(int[] codes, int levels, int most) {
    int[] counts = new int[levels];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return IntStream.range(0, levels)
        .boxed()
        .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
        .limit(most)
        .mapToInt(i -> i)
        .toArray();
  }

  private static List<double[]> targets(TabularTask task, int[] rows) {
    if (!task.classification()) {
      return List.of(Arrays.stream(rows).mapToDouble(task::valueOf).toArray());
    }
    int[] all = task.classCodes();
    int[] codes = Arrays.stream(rows).map(r -> all[r]).toArray();
    return Arrays.stream(frequent(codes, task.classes().size(), MOST_CLASSES))
        .mapToObj(k -> Arrays.stream(codes).mapToDouble(c -> c == k ? 1 : 0).toArray())
        .toList();
  }

  /** In place; false where nothing varies. */
  private static boolean standardise(double[] values) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double square = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double spread = Math.sqrt(square);
    if (!(spread > 1e-12 * Math.abs(mean)) || !Double.isFinite(spread)) {
      return false;
    }
    Arrays.setAll(values, i -> Double.isFinite(values[i]) ? (values[i] - mean) / spread : 0);
    return true;
  }
}

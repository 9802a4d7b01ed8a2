package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/**
 * A table in figures: counts, kinds of columns, the target's distribution, and how much single
 * numeric columns tell of the target.
 */
final class TableFeatures {
  static final List<String> NAMES =
      List.of(
          "log rows",
          "log open rows",
          "log columns",
          "classes",
          "numeric share",
          "text share",
          "time share",
          "missing share",
          "target entropy",
          "majority share",
          "log rows a class",
          "target distinct share",
          "target skewness",
          "log mean levels",
          "log most levels",
          "binary share",
          "best single signal",
          "mean single signal",
          "rank gain of best signal",
          "line landmark",
          "likes landmark",
          "tree landmark",
          "likes over line",
          "tree over line");

  private static final int MOST_ROWS = 1000;
  private static final int MOST_COLUMNS = 40;

  private final TabularTask task;
  private final int[] rows;
  private final List<Column> columns;
  private final double[] target;

  private TableFeatures(TabularTask task) {
    this.task = task;
    this.rows = sample(task.knownRows(), MOST_ROWS);
    int[] at = sample(IntStream.range(0, task.features().size()).toArray(), MOST_COLUMNS);
    this.columns =
        Arrays.stream(at).mapToObj(i -> task.table().column(task.features().get(i))).toList();
    int[] codes = task.classification() ? task.classCodes() : new int[0];
    this.target =
        Arrays.stream(rows)
            .mapToDouble(r -> task.classification() ? codes[r] : task.valueOf(r))
            .toArray();
  }

  static float[] of(TabularTask task) {
    return new TableFeatures(task).values();
  }

  /** Evenly spread. */
  static int[] sample(int[] from, int most) {
    int n = Math.min(from.length, most);
    return IntStream.range(0, n).map(i -> from[(int) ((long) i * from.length / n)]).toArray();
  }

  private float[] values() {
    int known = task.knownRows().length;
    double[] shares = shares();
    double[] levels = levels();
    double[] signals = signals();
    double best = Arrays.stream(signals).max().orElse(0);
    Landmarks probed = Landmarks.of(task);
    return floats(
        TaskFeatures.log(known),
        TaskFeatures.log((double) task.table().rows() - known),
        TaskFeatures.log(task.features().size()),
        task.classes().size(),
        share(NumberColumn.class),
        share(TextColumn.class),
        share(TimeColumn.class),
        missing(),
        entropy(shares),
        Arrays.stream(shares).max().orElse(0),
        TaskFeatures.log((double) known / Math.max(1, task.classes().size())),
        Arrays.stream(target).distinct().count() / (double) Math.max(1, target.length),
        task.classification() ? 0 : skewness(target),
        TaskFeatures.log(Arrays.stream(levels).average().orElse(0)),
        TaskFeatures.log(Arrays.stream(levels).max().orElse(0)),
        binary(),
        best,
        Arrays.stream(signals).average().orElse(0),
        best - Arrays.stream(signals).sorted().skip(signals.length / 2).findFirst().orElse(0),
        probed.line(),
        probed.likes(),
        probed.tree(),
        probed.likes() - probed.line(),
        probed.tree() - probed.line());
  }

  private static float[] floats(double... values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[i];
    }
    return out;
  }

  private double share(Class<? extends Column> type) {
    return columns.stream().filter(type::isInstance).count() / (double) Math.max(1, columns.size());
  }

  private double missing() {
    long cells = columns.stream().mapToLong(c -> count(c)).sum();
    return cells / (double) Math.max(1, (long) rows.length * columns.size());
  }

  private long count(Column column) {
    return Arrays.stream(rows).filter(column::missing).count();
  }

  /** Shares of the classes in the sample; empty for a regression. */
  private double[] shares() {
    double[] shares = new double[task.classes().size()];
    for (double code : target) {
      if (shares.length > 0 && code >= 0) {
        shares[(int) code] += 1.0 / target.length;
      }
    }
    return shares;
  }

  /** 1 where all classes are as frequent. */
  private static double entropy(double[] shares) {
    double bits = Arrays.stream(shares).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
    return shares.length < 2 ? 0 : bits / Math.log(shares.length);
  }

  private static double skewness(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double third = Arrays.stream(values).map(v -> Math.pow(v - mean, 3)).average().orElse(0);
    return variance == 0 ? 0 : third / Math.pow(variance, 1.5);
  }

  private double[] levels() {
    return columns.stream()
        .filter(TextColumn.class::isInstance)
        .mapToDouble(c -> c.pick(rows).distinct())
        .toArray();
  }

  private double binary() {
    return columns.stream().filter(c -> c.pick(rows).distinct() == 2).count()
        / (double) Math.max(1, columns.size());
  }

  /** How much of the target each numeric column tells on a straight line, from 0 to 1. */
  private double[] signals() {
    List<Double> found = new ArrayList<>();
    for (Column column : columns) {
      if (column instanceof NumberColumn numbers) {
        double[] x = Arrays.stream(rows).mapToDouble(r -> numbers.values()[r]).toArray();
        found.add(task.classes().size() > 2 ? between(x) : squared(x, target));
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Squared correlation over the pairs that are both known. */
  private static double squared(double[] x, double[] y) {
    int[] at =
        IntStream.range(0, x.length)
            .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
            .toArray();
    double mx = Arrays.stream(at).mapToDouble(i -> x[i]).average().orElse(0);
    double my = Arrays.stream(at).mapToDouble(i -> y[i]).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i : at) {
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
      xy += (x[i] - mx) * (y[i] - my);
    }
    return finite(xy * xy / (xx * yy));
  }

  /** Share of a column's variance that lies between the classes. */
  private double between(double[] x) {
    int classes = task.classes().size();
    double[] sums = new double[classes];
    int[] counts = new int[classes];
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && target[i] >= 0) {
        sums[(int) target[i]] += x[i];
        counts[(int) target[i]]++;
        sum += x[i];
        squares += x[i] * x[i];
        n++;
      }
    }
    double mean = sum / n;
    double explained = 0;
    for (int k = 0; k < classes; k++) {
      double away = counts[k] == 0 ? 0 : sums[k] / counts[k] - mean;
      explained += counts[k] * away * away;
    }
    return finite(explained / (squares - n * mean * mean));
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? Math.clamp(value, 0, 1) : 0;
  }
}

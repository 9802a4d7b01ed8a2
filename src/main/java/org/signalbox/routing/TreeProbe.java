package org.signalbox.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A regression tree of three levels on a sample, for all targets at once.
 *
 * @param orders for each column the rows by their values
 */
record TreeProbe(LandmarkSample sample, int[][] orders) implements Landmarks.Probe {
  private static final int LEVELS = 3;
  private static final int LEAST = 5;

  static TreeProbe of(LandmarkSample sample) {
    int[][] orders = new int[sample.inputs().length][];
    Arrays.setAll(orders, column -> order(sample.inputs()[column]));
    return new TreeProbe(sample, orders);
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(r -> values[r]))
        .mapToInt(r -> r)
        .toArray();
  }

  @Override
  public double[][] predict(int[] taught, int[] asked) {
    double[][] told = new double[sample.targets().length][asked.length];
    grow(new Node(taught, asked, IntStream.range(0, asked.length).toArray(), LEVELS), told);
    return told;
  }

  /**
   * Rows that came down to the same place.
   *
   * @param taught of which the targets are known
   * @param here places in {@code asked} of those to be told
   * @param levels that may still follow
   */
  private record Node(int[] taught, int[] asked, int[] here, int levels) {}

  /** A column and the value up to which rows go left, with what that explains. */
  private record Split(int column, double at, double gain) {}

  private void grow(Node node, double[][] told) {
    Split best = node.levels() == 0 ? new Split(0, 0, 0) : best(node.taught());
    if (best.gain() <= 1e-9) {
      answer(node, told);
      return;
    }
    double[] values = sample.inputs()[best.column()];
    int[] asked = node.asked();
    int[] left = Arrays.stream(node.taught()).filter(r -> values[r] <= best.at()).toArray();
    int[] right = Arrays.stream(node.taught()).filter(r -> values[r] > best.at()).toArray();
    int[] low = Arrays.stream(node.here()).filter(i -> values[asked[i]] <= best.at()).toArray();
    int[] high = Arrays.stream(node.here()).filter(i -> values[asked[i]] > best.at()).toArray();
    grow(new Node(left, asked, low, node.levels() - 1), told);
    grow(new Node(right, asked, high, node.levels() - 1), told);
  }

  private void answer(Node node, double[][] told) {
    for (int k = 0; k < told.length; k++) {
      double[] target = sample.targets()[k];
      double mean = Arrays.stream(node.taught()).mapToDouble(r -> target[r]).average().orElse(0);
      for (int i : node.here()) {
        told[k][i] = mean;
      }
    }
  }

  private Split best(int[] rows) {
    boolean[] in = new boolean[sample.rows()];
    for (int row : rows) {
      in[row] = true;
    }
    double[] sums = new double[sample.targets().length];
    Arrays.setAll(sums, k -> Arrays.stream(rows).mapToDouble(r -> sample.targets()[k][r]).sum());
    int[] order = new int[rows.length];
    Split best = new Split(0, 0, 0);
    for (int column = 0; column < orders.length; column++) {
      int filled = 0;
      for (int row : orders[column]) {
        if (in[row]) {
          order[filled++] = row;
        }
      }
      Split split = best(order, column, sums);
      best = beats(split.gain(), best.gain()) ? split : best;
    }
    return best;
  }

  private Split best(int[] order, int column, double... sums) {
    double[] values = sample.inputs()[column];
    double[] gains = new double[order.length];
    for (int k = 0; k < sums.length; k++) {
      add(gains, order, sample.targets()[k], sums[k]);
    }
    Split best = new Split(column, 0, 0);
    for (int i = LEAST - 1; i < order.length - LEAST; i++) {
      double here = values[order[i]];
      double next = values[order[i + 1]];
      if (next > here && beats(gains[i], best.gain())) {
        best = new Split(column, (here + next) / 2, gains[i]);
      }
    }
    return best;
  }

  /** Of cuts that explain as much the first stays, however sums are rounded. */
  private static boolean beats(double gain, double best) {
    return gain > best * (1 + 1e-9);
  }

  /** What a cut after each row explains of one target's variance. */
  private static void add(double[] gains, int[] order, double[] target, double sum) {
    double left = 0;
    int n = order.length;
    for (int i = 0; i < n - 1; i++) {
      left += target[order[i]];
      double right = sum - left;
      gains[i] += left * left / (i + 1) + right * right / (n - i - 1) - sum * sum / n;
    }
  }
}

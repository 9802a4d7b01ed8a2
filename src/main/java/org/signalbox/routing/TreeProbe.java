package org.signalbox.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A regression tree of three levels on a sample, for all targets at once. */
final class TreeProbe {
  private static final int LEVELS = 3;
  private static final int LEAST = 5;

  private final LandmarkSample sample;
  private final double[][] told;
  private final int[] asked;

  private TreeProbe(LandmarkSample sample, int[] asked) {
    this.sample = sample;
    this.asked = asked;
    this.told = new double[sample.targets().length][asked.length];
  }

  static double[][] predict(LandmarkSample sample, int[] taught, int[] asked) {
    var probe = new TreeProbe(sample, asked);
    probe.grow(taught, IntStream.range(0, asked.length).toArray(), LEVELS);
    return probe.told;
  }

  /** A column and the value up to which rows go left, with what that explains. */
  private record Split(int column, double at, double gain) {}

  private void grow(int[] rows, int[] here, int levels) {
    Split best = levels == 0 ? new Split(0, 0, 0) : best(rows);
    if (best.gain() <= 1e-9) {
      answer(rows, here);
      return;
    }
    double[] values = sample.inputs()[best.column()];
    int[] left = Arrays.stream(rows).filter(r -> values[r] <= best.at()).toArray();
    int[] right = Arrays.stream(rows).filter(r -> values[r] > best.at()).toArray();
    int[] low = Arrays.stream(here).filter(i -> values[asked[i]] <= best.at()).toArray();
    int[] high = Arrays.stream(here).filter(i -> values[asked[i]] > best.at()).toArray();
    grow(left, low, levels - 1);
    grow(right, high, levels - 1);
  }

  private void answer(int[] rows, int[] here) {
    for (int k = 0; k < told.length; k++) {
      double[] target = sample.targets()[k];
      double mean = Arrays.stream(rows).mapToDouble(r -> target[r]).average().orElse(0);
      for (int i : here) {
        told[k][i] = mean;
      }
    }
  }

  private Split best(int[] rows) {
    return IntStream.range(0, sample.inputs().length)
        .mapToObj(column -> best(rows, column))
        .max(Comparator.comparingDouble(Split::gain))
        .orElseThrow();
  }

  private Split best(int[] rows, int column) {
    double[] values = sample.inputs()[column];
    int[] order =
        Arrays.stream(rows)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> values[r]))
            .mapToInt(r -> r)
            .toArray();
    double[] gains = new double[order.length];
    for (double[] target : sample.targets()) {
      add(gains, order, target);
    }
    Split best = new Split(column, 0, 0);
    for (int i = LEAST - 1; i < order.length - LEAST; i++) {
      double here = values[order[i]];
      double next = values[order[i + 1]];
      if (next > here && gains[i] > best.gain()) {
        best = new Split(column, (here + next) / 2, gains[i]);
      }
    }
    return best;
  }

  /** What a cut after each row explains of one target's variance. */
  private static void add(double[] gains, int[] order, double[] target) {
    double all = Arrays.stream(order).mapToDouble(r -> target[r]).sum();
    double left = 0;
    int n = order.length;
    for (int i = 0; i < n - 1; i++) {
      left += target[order[i]];
      double right = all - left;
      gains[i] += left * left / (i + 1) + right * right / (n - i - 1) - all * all / n;
    }
  }
}

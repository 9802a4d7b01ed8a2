package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;

/**
 * Rows among which neighbours are looked for, one after another: in many columns no index is
 * faster.
 *
 * @param means share of each class, or the mean
 */
record Neighbourhood(Design design, Design.Rows rows, Target target, double[] means) {
  private static final int PART = 32;

  /**
   * Neighbours of a row, the nearest first.
   *
   * @param distances squared
   */
  record Found(int[] rows, double[] distances) {}

  static Neighbourhood of(Training training) {
    Design design = Design.learn(training.table());
    Target target = training.target();
    double[] means = new double[target.outputs()];
    for (int row = 0; row < target.size(); row++) {
      int at = target.classification() ? target.code(row) : 0;
      means[at] += (target.classification() ? 1 : target.values()[row]) / target.size();
    }
    return new Neighbourhood(design, design.of(training.table()), target, means);
  }

  /** Neighbours of some of its own rows, which are no neighbours of themselves. */
  Found[] others(int[] asked, int count, RunContext context) {
    return search(rows, asked, asked, count, context);
  }

  /** Neighbours of other rows. */
  Found[] of(EncodedTable table, int count, RunContext context) {
    int[] asked = IntStream.range(0, table.rows()).toArray();
    int[] nobody = new int[asked.length];
    Arrays.fill(nobody, -1);
    return search(design.of(table), asked, nobody, count, context);
  }

  private Found[] search(
      Design.Rows from, int[] asked, int[] without, int count, RunContext context) {
    Found[] found = new Found[asked.length];
    int wave = PART * context.workers().threads();
    for (int first = 0; first < asked.length; first += wave) {
      context.done((double) first / asked.length);
      List<Supplier<Integer>> jobs = new ArrayList<>();
      for (int start = first; start < Math.min(first + wave, asked.length); start += PART) {
        int begin = start;
        int end = Math.min(start + PART, asked.length);
        jobs.add(
            () -> {
              for (int i = begin; i < end; i++) {
                found[i] = nearest(from, asked[i], without[i], count);
              }
              return end - begin;
            });
      }
      context.workers().all(jobs);
    }
    return found;
  }

  private Found nearest(Design.Rows from, int row, int without, int count) {
    int kept = Math.min(count, rows.count() - (without < 0 ? 0 : 1));
    int[] nearest = new int[kept];
    double[] distances = new double[kept];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int other = 0; other < rows.count(); other++) {
      if (other == without) {
        continue;
      }
      double distance = distance(from, row, other, distances[kept - 1]);
      if (distance < distances[kept - 1]) {
        int at = kept - 1;
        while (at > 0 && distances[at - 1] > distance) {
          distances[at] = distances[at - 1];
          nearest[at] = nearest[at - 1];
          at--;
        }
        distances[at] = distance;
        nearest[at] = other;
      }
    }
    return new Found(nearest, distances);
  }

  /** Stops where it is already farther than {@code most}. */
  private double distance(Design.Rows from, int row, int other, double most) {
    int width = rows.width();
    int a = row * width;
    int b = other * width;
    double sum = 0;
    for (int slot = 0; slot < width && sum < most; slot++) {
      double mine = from.values()[a + slot];
      double theirs = rows.values()[b + slot];
      sum +=
          from.at()[a + slot] == rows.at()[b + slot]
              ? (mine - theirs) * (mine - theirs)
              : mine * mine + theirs * theirs;
    }
    return sum;
  }
}

package org.signalbox.lesson;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/** Some of the labelled rows of a table, drawn by a seed, with each class in proportion. */
final class RowSample {
  private RowSample() {}

  /**
   * @param rows how many; all where there are no more
   */
  static TabularTask of(TabularTask task, int rows, long seed) {
    int[] known = task.knownRows();
    if (rows >= known.length) {
      return task;
    }
    int[] codes = task.classification() ? task.classCodes() : new int[task.table().rows()];
    int[] kept = drawn(codes, shuffled(known, seed), rows);
    return task.with(task.table().pick(kept));
  }

  /** The given rows in an order that the seed draws. */
  static int[] shuffled(int[] rows, long seed) {
    var random = new SplittableRandom(seed);
    int[] order = rows.clone();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  /**
   * The first of each class in this order, as many as its share of all; ascending.
   *
   * @param codes the class of each row of the table
   */
  static int[] drawn(int[] codes, int[] order, int rows) {
    List<int[]> classes =
        Arrays.stream(order)
            .map(row -> codes[row])
            .distinct()
            .sorted()
            .mapToObj(code -> Arrays.stream(order).filter(r -> codes[r] == code).toArray())
            .toList();
    int[] shares = shares(classes.stream().mapToInt(rowsOf -> rowsOf.length).toArray(), rows);
    return IntStream.range(0, shares.length)
        .flatMap(k -> Arrays.stream(classes.get(k)).limit(shares[k]))
        .sorted()
        .toArray();
  }

  /** Largest remainders: whole numbers in proportion to {@code sizes} that sum to {@code seats}. */
  static int[] shares(int[] sizes, int seats) {
    int all = Arrays.stream(sizes).sum();
    double[] exact = Arrays.stream(sizes).mapToDouble(n -> (double) n * seats / all).toArray();
    int[] shares = Arrays.stream(exact).mapToInt(x -> (int) x).toArray();
    int left = seats - Arrays.stream(shares).sum();
    IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> shares[k] - exact[k]))
        .limit(left)
        .forEach(k -> shares[k]++);
    return shares;
  }
}

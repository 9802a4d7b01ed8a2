package org.signalbox.routing;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/**
 * How unevenly rows fall into classes.
 *
 * @param largest name of the class with the most rows
 * @param share of the rows with a known class that it holds, from 0 to 1
 */
public record Imbalance(String largest, double share) {
  /** From here on naming the largest class every time looks like a good accuracy. */
  private static final double STRONG = 0.8;

  /** Empty for numbers and where no class is known. */
  public static Optional<Imbalance> of(TabularTask task) {
    if (!task.classification()) {
      return Optional.empty();
    }
    int[] counts = new int[task.classes().size()];
    Arrays.stream(task.classCodes()).filter(k -> k >= 0).forEach(k -> counts[k]++);
    int known = IntStream.of(counts).sum();
    return IntStream.range(0, counts.length)
        .filter(k -> known > 0)
        .boxed()
        .max(java.util.Comparator.comparingInt(k -> counts[k]))
        .map(k -> new Imbalance(task.classes().get(k), (double) counts[k] / known));
  }

  /** Whether accuracy says little, so that a metric decides which weighs the classes alike. */
  public boolean strong() {
    return share >= STRONG;
  }
}

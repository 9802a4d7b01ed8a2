package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Table;

/**
 * Permutation importance on held-out rows (Breiman 2001, "Random Forests", section 10; Fisher,
 * Rudin and Dominici 2019, "All Models are Wrong, but Many are Useful"). A column that others stand
 * in for looks less important than it would alone.
 */
public final class PermutationImportance {
  /** Shuffles of each column. */
  public static final int REPEATS = 5;

  private static final double SMALLEST = 1e-6;
  private static final double Z = 1.959963984540054;

  private final HeldModel model;
  private final double[] truths;
  private final RunContext context;

  private PermutationImportance(HeldModel model, double[] truths, RunContext context) {
    this.model = model;
    this.truths = truths;
    this.context = context;
  }

  /**
   * @param model that was not learned from these rows
   * @param held rows with their target; those without are left aside
   */
  public static Importance of(HeldModel model, Table held, RunContext context) {
    double[] all = model.schema().truths(held);
    int[] known = IntStream.range(0, all.length).filter(r -> !Double.isNaN(all[r])).toArray();
    double[] truths = Arrays.stream(known).mapToDouble(r -> all[r]).toArray();
    return new PermutationImportance(model, truths, context).over(held.pick(known));
  }

  private Importance over(Table held) {
    double[] plain = losses(held);
    Random random = new Random(context.seed());
    List<Importance.Rise> rises = new ArrayList<>();
    int done = 0;
    int columns = model.schema().fields().size();
    for (Field field : model.schema().fields()) {
      double[] rise = new double[plain.length];
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        context.done((double) (done * REPEATS + repeat) / (columns * REPEATS));
        double[] shuffled = losses(shuffled(held, field.name(), random));
        for (int row = 0; row < rise.length; row++) {
          rise[row] += (shuffled[row] - plain[row]) / REPEATS;
        }
      }
      rises.add(rise(field.name(), rise));
      done++;
    }
    rises.sort(Comparator.comparingDouble(r -> -r.mean()));
    Importance.Loss loss =
        model.schema().classes().isEmpty()
            ? Importance.Loss.ABSOLUTE_ERROR
            : Importance.Loss.LOG_LOSS;
    return new Importance(
        loss, Arrays.stream(plain).average().orElse(Double.NaN), plain.length, rises);
  }

  private static Importance.Rise rise(String column, double[] perRow) {
    double mean = Arrays.stream(perRow).average().orElse(0);
    double squares = Arrays.stream(perRow).map(r -> (r - mean) * (r - mean)).sum();
    int n = perRow.length;
    double half = n < 2 ? 0 : Z * Math.sqrt(squares / (n - 1) / n);
    return new Importance.Rise(column, mean, mean - half, mean + half);
  }

  private static Table shuffled(Table rows, String column, Random random) {
    int[] order = IntStream.range(0, rows.rows()).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return rows.map(c -> c.name().equals(column) ? c.pick(order) : c);
  }

  private double[] losses(Table rows) {
    double[][] outputs = model.outputs(rows, Share.silent(context));
    boolean classes = !model.schema().classes().isEmpty();
    double[] losses = new double[truths.length];
    for (int row = 0; row < losses.length; row++) {
      losses[row] =
          classes
              ? -Math.log(Math.max(SMALLEST, outputs[row][(int) truths[row]]))
              : Math.abs(outputs[row][0] - truths[row]);
    }
    return losses;
  }
}

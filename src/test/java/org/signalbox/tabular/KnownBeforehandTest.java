package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Monotone;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/** What is known of a target or a column before anything is learned. */
class KnownBeforehandTest {
  private static final int ROWS = 300;

  /** Noise hides that y rises with x; the open rows are x from 0 to 1 in order. */
  private static TabularTask noisy() {
    Random random = new Random(2);
    double[] x = new double[ROWS];
    double[] y = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      x[row] = row < 100 ? row / 100.0 : random.nextDouble();
      y[row] = x[row] + random.nextGaussian();
    }
    BitSet open = new BitSet();
    open.set(0, 100);
    Table table = new Table("noisy", List.of(NumberColumn.of("x", x), NumberColumn.of("y", y)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of())
        .masked(open);
  }

  private static boolean rises(double[] values) {
    return IntStream.range(1, values.length).allMatch(i -> values[i] >= values[i - 1] - 1e-6);
  }

  @Test
  void aDirectionThatIsKnownIsKept() {
    assertFalse(rises(Tables.values("xgboost", noisy()).values()));
    TabularTask known = noisy().known(List.of(new Monotone("x", Monotone.Direction.UP)));
    for (String engine : List.of("xgboost", "xgboost-tuned", "blend")) {
      assertTrue(rises(Tables.values(engine, known).values()), engine);
    }
  }

  @Test
  void anEngineThatCantKeepADirectionSaysSo() {
    TabularTask known = noisy().known(List.of(new Monotone("x", Monotone.Direction.UP)));
    var remarks = Tables.answer("linear", known, 1).remarks();
    assertEquals(List.of(Problem.of("SB-TABULAR-18", "x")), remarks);
    assertEquals(List.of(), Tables.answer("xgboost", known, 1).remarks());
  }

  @Test
  void smallCountsWithZerosAreCounts() {
    assertTrue(Counts.plain(values(0, 1, 3, 0, 2, 5, 1, 0, 4, 2)));
    assertFalse(Counts.possible(values(0, 1.5, 3, 0, 2, 5)));
    assertFalse(Counts.possible(values(-1, 1, 3, 0, 2, 5)));
    assertFalse(Counts.plain(values(310, 255, 402, 188, 263, 290)));
  }

  @Test
  void predictionsOfCountsAreNeverNegative() {
    Random random = new Random(4);
    double[] x = random.doubles(ROWS).toArray();
    double[] y = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double rate = 4 * x[row] * x[row];
      for (double p = random.nextDouble(); p > Math.exp(-rate); p *= random.nextDouble()) {
        y[row]++;
      }
    }
    Table table = new Table("calls", List.of(NumberColumn.of("x", x), NumberColumn.of("y", y)));
    TabularTask task =
        Tables.everyFifthOpen(
            new TabularTask(table, "y", ProblemType.REGRESSION, List.of("x"), List.of()));
    double[] predicted = Tables.values("xgboost", task).values();
    assertEquals(60, predicted.length);
    assertTrue(IntStream.range(0, 60).allMatch(i -> predicted[i] > 0));
  }

  private static Target values(double... values) {
    return new Target(values, List.of());
  }
}

package org.signalbox.lesson;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/**
 * The labelled rows of a table, parted by a seed into those to learn from and those to answer.
 *
 * @param task whose rows all have a target
 * @param train row numbers, in the order in which small samples take them
 * @param test row numbers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // made for one run and never compared
record Parting(TabularTask task, int[] train, int[] test) {
  /**
   * @param asked how many rows to answer, each class in proportion
   */
  static Parting of(TabularTask whole, int asked, long seed) {
    int[] known = whole.knownRows();
    TabularTask task = whole.with(whole.table().pick(known));
    int rows = known.length;
    int[] codes = task.classification() ? task.classCodes() : new int[rows];
    int[] order = RowSample.shuffled(IntStream.range(0, rows).toArray(), seed);
    int[] test = RowSample.drawn(codes, order, Math.min(asked, rows - 1));
    BitSet held = new BitSet();
    IntStream.of(test).forEach(held::set);
    return new Parting(task, IntStream.of(order).filter(r -> !held.get(r)).toArray(), test);
  }

  /** With only so many rows to learn from, each class in proportion. */
  Parting learning(int rows) {
    if (rows >= train.length) {
      return this;
    }
    int[] codes = task.classification() ? task.classCodes() : new int[task.table().rows()];
    return new Parting(task, rows == 0 ? new int[0] : RowSample.drawn(codes, train, rows), test);
  }

  /** What is put to an engine: the rows to learn from, then those to answer, without targets. */
  Exam exam() {
    int[] rows = IntStream.concat(Arrays.stream(train), Arrays.stream(test)).toArray();
    TabularTask picked = task.with(task.table().pick(rows));
    BitSet hidden = new BitSet();
    hidden.set(train.length, rows.length);
    int[] codes = task.classification() ? task.classCodes() : new int[0];
    double[] truths =
        IntStream.of(test)
            .mapToDouble(r -> task.classification() ? codes[r] : task.valueOf(r))
            .toArray();
    return new Exam(picked.masked(hidden), truths);
  }
}

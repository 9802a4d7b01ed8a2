package org.signalbox.tabular;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows by which settings are compared: each row once, in five folds; of larger tables fewer of
 * the folds, which say as much and cost less.
 *
 * @param rows held back, in the order of the folds
 */
record HeldBack(List<Folds.Fold> folds, int[] rows) {
  private static final int FOLDS = 5;
  private static final int SMALL = 1000;
  private static final int LARGE = 2500;
  private static final int MANY_CELLS = 60_000;

  static HeldBack of(Training training, long seed) {
    int rows = training.rows();
    List<Folds.Fold> all = Folds.of(training.target(), Math.min(FOLDS, rows), seed);
    boolean wide = (long) rows * training.table().width() > MANY_CELLS;
    int used = rows > LARGE ? 1 : rows > SMALL && wide ? 2 : all.size();
    return new HeldBack(all.subList(0, used));
  }

  HeldBack(List<Folds.Fold> folds) {
    this(folds, folds.stream().flatMapToInt(f -> IntStream.of(f.held())).toArray());
  }

  HeldBack {
    folds = List.copyOf(folds);
  }

  /** The same comparison on the first fold alone. */
  HeldBack first() {
    return new HeldBack(folds.subList(0, 1));
  }
}

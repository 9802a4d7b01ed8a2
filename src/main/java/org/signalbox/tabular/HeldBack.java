package org.signalbox.tabular;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows by which settings are compared: each row once, in five folds, and of large tables one
 * part, which says as much and costs a fifth.
 *
 * @param rows held back, in the order of the folds
 */
record HeldBack(List<Folds.Fold> folds, int[] rows) {
  private static final int FOLDS = 5;
  private static final int LARGE = 6_000;

  static HeldBack of(Target target, long seed) {
    List<Folds.Fold> all = Folds.of(target, Math.min(FOLDS, target.size()), seed);
    return new HeldBack(target.size() > LARGE ? all.subList(0, 1) : all);
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

package org.signalbox.boosting;

/** Rows of features, dense or sparse, on the Java heap. */
public sealed interface Features permits DenseFeatures, SparseFeatures {
  int rows();

  int columns();

  /** The given rows in the given order. */
  Features pick(int[] rows);
}

package org.signalbox.tabular;

import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;

/** What a learner found. */
interface Learned extends AutoCloseable {
  Usage usage();

  /** One line a row: probabilities of the target's classes, or one value. */
  double[][] predict(EncodedTable table, RunContext context);

  /** Absolute errors on rows that were not learned from, for intervals; empty when not kept. */
  double[] residuals();

  /** How many rows can be explained in well under a second. */
  int explainable();

  /**
   * What each slot adds to one output of each row, in the model's own unit.
   *
   * @param outputs the output to explain, one a row
   * @return one line a row, one entry a slot
   */
  double[][] contributions(EncodedTable table, int[] outputs, RunContext context);

  @Override
  default void close() {}
}

package org.signalbox.task;

/** Predictions for rows of a table; the rows may be a sample of those asked for. */
public sealed interface TabularAnswer extends Answer permits ClassPredictions, ValuePredictions {
  /** The predicted rows as indices into the task's table. */
  int[] rows();

  Attributions attributions();
}

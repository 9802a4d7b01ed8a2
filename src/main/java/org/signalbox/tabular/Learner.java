package org.signalbox.tabular;

import org.signalbox.engine.RunContext;

/** A method that learns from encoded rows. */
interface Learner {
  /** Makes native libraries ready. */
  default void load() {}

  Learned learn(Training training, RunContext context);

  /**
   * What {@link Learned#parts} kept; the caller closes it.
   *
   * @throws org.signalbox.task.ProblemException when a file is missing or damaged
   */
  Learned reopen(Saved saved);
}

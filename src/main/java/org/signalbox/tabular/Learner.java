package org.signalbox.tabular;

import org.signalbox.engine.RunContext;

/** A method that learns from encoded rows. */
interface Learner {
  /** Makes native libraries ready. */
  default void load() {}

  Learned learn(Training training, RunContext context);
}

package org.signalbox.forecast;

import org.signalbox.engine.Cancellation;

/** A way to learn a model from one series. */
@FunctionalInterface
interface Method {
  /**
   * @param history at least one observation
   * @throws org.signalbox.engine.CancelledException between two candidate models
   */
  Model fit(History history, Cancellation cancellation);
}

package org.signalbox.forecast;

/**
 * A fitted member of the pool in a combination.
 *
 * @param engine id of the engine that offers it on its own
 * @param weight share of the forecast, 0 to 1
 */
record AutoPart(String engine, Model model, double weight) {
  AutoPart withWeight(double other) {
    return new AutoPart(engine, model, other);
  }
}

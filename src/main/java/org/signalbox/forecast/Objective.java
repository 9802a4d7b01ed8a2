package org.signalbox.forecast;

/** A function to be minimised; infinite where it has no value. */
@FunctionalInterface
interface Objective {
  double at(double[] x);
}

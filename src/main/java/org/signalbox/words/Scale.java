package org.signalbox.words;

import java.util.List;

/** A ladder of units; a value takes the largest of which it holds at least one. */
record Scale(List<Step> steps) {
  /** Seconds. */
  static final Scale TIME =
      new Scale(
          List.of(
              new Step(1e-6, 1e-6, "µs"),
              new Step(1e-3, 1e-3, "ms"),
              new Step(1, 1, "s"),
              new Step(120, 60, "min"),
              new Step(7_200, 3_600, "h")));

  /** Bytes, in powers of ten as disks and network links count them. */
  static final Scale SIZE =
      new Scale(
          List.of(
              new Step(1, 1, "B"),
              new Step(1e3, 1e3, "kB"),
              new Step(1e6, 1e6, "MB"),
              new Step(1e9, 1e9, "GB"),
              new Step(1e12, 1e12, "TB")));

  /** Joules. */
  static final Scale ENERGY =
      new Scale(
          List.of(
              new Step(1e-6, 1e-6, "µJ"),
              new Step(1e-3, 1e-3, "mJ"),
              new Step(1, 1, "J"),
              new Step(1e3, 1e3, "kJ"),
              new Step(1e6, 1e6, "MJ")));

  /** Grams. */
  static final Scale MASS =
      new Scale(
          List.of(
              new Step(1e-6, 1e-6, "µg"),
              new Step(1e-3, 1e-3, "mg"),
              new Step(1, 1, "g"),
              new Step(1e3, 1e3, "kg")));

  Scale {
    steps = List.copyOf(steps);
  }

  /**
   * @param from the unit serves values from here on
   * @param size how much of the base unit one of it is
   */
  record Step(double from, double size, String unit) {}

  /** The unit for a value; zero takes the base unit, smaller ones than all steps the smallest. */
  Step step(double value) {
    double size = Math.abs(value);
    if (size == 0 || !Double.isFinite(size)) {
      return base();
    }
    Step best = steps.getFirst();
    for (Step step : steps) {
      best = size >= step.from() ? step : best;
    }
    return best;
  }

  private Step base() {
    return steps.stream().filter(s -> s.size() == 1).findFirst().orElseThrow();
  }
}

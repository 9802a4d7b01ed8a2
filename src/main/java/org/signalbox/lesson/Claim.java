package org.signalbox.lesson;

/**
 * What a lesson shows, as a figure that can fail: a measure lies at or above a bound, or at or
 * below it, with the whole of its range. Of a ratio of times the median of interleaved repeats
 * decides: its range is as wide as the machine is busy.
 *
 * @param says the same for people
 */
public record Claim(String measure, Side side, double bound, String says) {
  /** Times vary with what else a machine does, so a claim on them keeps this margin. */
  static final double MARGIN = 3;

  public enum Side {
    AT_LEAST,
    AT_MOST
  }

  /** Whether the figure bears it. */
  public boolean holds(Measure measured) {
    Measure.Range range =
        measured
            .range()
            .filter(_ -> measured.kind() != Measure.Kind.TIME_RATIO)
            .orElse(new Measure.Range(measured.value(), measured.value()));
    return switch (side) {
      case AT_LEAST -> Math.min(range.low(), measured.value()) >= bound;
      case AT_MOST -> Math.max(range.high(), measured.value()) <= bound;
    };
  }

  /** Whether it keeps the margin that a ratio of times needs. */
  boolean wideEnough() {
    return switch (side) {
      case AT_LEAST -> bound >= MARGIN;
      case AT_MOST -> bound * MARGIN <= 1;
    };
  }
}

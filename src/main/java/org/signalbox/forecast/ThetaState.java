package org.signalbox.forecast;

/**
 * The state of a theta model after some observations: a level, and a line that either stands or is
 * the regression through all observations so far, updated in constant time (Fiorucci et al. 2016,
 * equations 9 to 13).
 */
final class ThetaState {
  private final double alpha;
  private final boolean moving;
  private double level;
  private double mean;
  private double intercept;
  private double slope;
  private double fade;
  private int seen = 1;

  private ThetaState(double alpha, double level, boolean moving) {
    this.alpha = alpha;
    this.level = level;
    this.moving = moving;
    fade = 1 - alpha;
  }

  /** After the first observation, whose line is flat. */
  static ThetaState moving(double alpha, double level, double first) {
    var state = new ThetaState(alpha, level, true);
    state.mean = first;
    state.intercept = first;
    return state;
  }

  /** After the first observation, with a line that is known and stays. */
  static ThetaState standing(double alpha, double level, Line line) {
    var state = new ThetaState(alpha, level, false);
    state.intercept = line.intercept();
    state.slope = line.slope();
    return state;
  }

  ThetaState(ThetaState other) {
    this(other.alpha, other.level, other.moving);
    mean = other.mean;
    intercept = other.intercept;
    slope = other.slope;
    fade = other.fade;
    seen = other.seen;
  }

  double level() {
    return level;
  }

  /** What the line contributes to the next observation at full weight. */
  double line() {
    return fade * intercept + (1 - fade * (1 - alpha)) / alpha * slope;
  }

  void observe(double y) {
    level += alpha * (y - level);
    seen++;
    if (moving) {
      slope = ((seen - 2) * slope + 6 * (y - mean) / seen) / (seen + 1);
      mean += (y - mean) / seen;
      intercept = mean - slope * (seen + 1) / 2;
    }
    fade *= 1 - alpha;
  }
}

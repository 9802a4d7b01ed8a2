package org.signalbox.forecast;

/**
 * The state of the dynamic theta model: a level and the regression line through all observations so
 * far, both updated in constant time (Fiorucci et al. 2016, equations 9 to 13).
 */
final class ThetaState {
  private final double alpha;
  private double level;
  private double mean;
  private double intercept;
  private double slope;
  private double fade;
  private int seen;

  /** After the first observation, whose line is flat. */
  ThetaState(double alpha, double level, double first) {
    this.alpha = alpha;
    this.level = level;
    mean = first;
    intercept = first;
    fade = 1 - alpha;
    seen = 1;
  }

  ThetaState(ThetaState other) {
    alpha = other.alpha;
    level = other.level;
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
    slope = ((seen - 2) * slope + 6 * (y - mean) / seen) / (seen + 1);
    mean += (y - mean) / seen;
    intercept = mean - slope * (seen + 1) / 2;
    fade *= 1 - alpha;
  }
}

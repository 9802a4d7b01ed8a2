package org.signalbox.forecast;

/** Where a smoothing by {@link HoltChoice} stands; it moves from value to value. */
final class HoltState {
  private final HoltChoice choice;
  private final double[] season;
  private double level;
  private double trend;
  private int next;

  HoltState(HoltChoice choice) {
    this.choice = choice;
    this.level = choice.start().level();
    this.trend = choice.start().trend();
    this.season = choice.start().season().clone();
  }

  double level() {
    return level;
  }

  /** What the trend adds to the level by the next value. */
  double drift() {
    return choice.phi() * trend;
  }

  /** What the season adds to the next value; 0 without one. */
  double season() {
    return season[next];
  }

  double forecast() {
    return level + drift() + season();
  }

  /**
   * Goes on by a value.
   *
   * @param error what it was beyond its forecast
   */
  void move(double error) {
    double drift = drift();
    double corrected = choice.alpha() * error;
    level += drift + corrected;
    trend = drift + choice.beta() * corrected;
    season[next] += choice.gamma() * (1 - choice.alpha()) * error;
    next = next + 1 == season.length ? 0 : next + 1;
  }
}

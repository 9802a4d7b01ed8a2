package org.signalbox.routing;

/**
 * @param quality scaled from baseline 0 to perfect 1
 * @param sd standard deviation of {@code quality}
 * @param millis to load, fit and answer once on the reference machine
 */
record Expected(double quality, double sd, double millis) {
  /** What is assumed of an engine of which nothing is known. */
  static Expected neutral() {
    return new Expected(0.2, 0.25, 500);
  }

  /** A curve that starts at 0 and comes within 37 % of its end at {@code scale} examples. */
  static double learned(double end, double examples, double scale) {
    return end * (1 - Math.exp(-Math.pow(examples / scale, 0.6)));
  }
}

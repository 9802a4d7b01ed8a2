package org.signalbox.routing;

/**
 * @param quality scaled from baseline 0 to perfect 1
 * @param sd standard deviation of {@code quality}
 * @param millis to load, fit and answer once on the reference machine
 * @param megabytes most memory above the level before
 */
record Expected(double quality, double sd, double millis, double megabytes) {
  /** Of an engine that takes next to no memory. */
  Expected(double quality, double sd, double millis) {
    this(quality, sd, millis, 0);
  }

  /** What is assumed of an engine of which nothing is known. */
  static Expected neutral() {
    return new Expected(0.2, 0.25, 500);
  }

  /** The same with this much memory. */
  Expected taking(double megabytes) {
    return new Expected(quality, sd, millis, megabytes);
  }

  /** A curve that starts at 0 and comes within 37 % of its end at {@code scale} examples. */
  static double learned(double end, double examples, double scale) {
    return end * (1 - Math.exp(-Math.pow(examples / scale, 0.6)));
  }
}

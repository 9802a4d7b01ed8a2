package org.signalbox.ingest;

/** Where numbers lie; NaN where there are none. */
record Spread(double mean, double deviation, double low, double high) {
  static Spread none() {
    return new Spread(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Leaves out NaN; the deviation is by Welford's method (1962), with n - 1. */
  static Spread of(double[] values) {
    int known = 0;
    double mean = 0;
    double squares = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        known++;
        double off = value - mean;
        mean += off / known;
        squares += off * (value - mean);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return known == 0
        ? none()
        : new Spread(mean, known == 1 ? 0 : Math.sqrt(squares / (known - 1)), low, high);
  }
}

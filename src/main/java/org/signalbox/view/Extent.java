package org.signalbox.view;

/** The smallest and largest of the finite values seen. */
final class Extent {
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  Extent with(double... values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return this;
  }

  double low() {
    return low <= high ? low : 0;
  }

  double high() {
    return low <= high ? high : 1;
  }
}

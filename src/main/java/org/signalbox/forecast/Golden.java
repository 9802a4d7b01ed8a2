package org.signalbox.forecast;

import java.util.function.DoubleUnaryOperator;

/** The minimum of a function of one number: the best of a grid, refined by golden sections. */
final class Golden {
  private static final double RATIO = (Math.sqrt(5) - 1) / 2;
  private static final int GRID = 24;
  private static final int SECTIONS = 32;

  private Golden() {}

  /** Where between {@code low} and {@code high} the function is smallest. */
  static double minimum(DoubleUnaryOperator f, double low, double high) {
    double width = (high - low) / GRID;
    int best = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double value = f.applyAsDouble(low + i * width);
      if (value < smallest) {
        smallest = value;
        best = i;
      }
    }
    double found =
        section(f, low + Math.max(0, best - 1) * width, low + Math.min(GRID, best + 1) * width);
    double at = low + best * width;
    return f.applyAsDouble(found) < smallest ? found : at;
  }

  private static double section(DoubleUnaryOperator f, double low, double high) {
    double a = low;
    double b = high;
    double left = b - RATIO * (b - a);
    double right = a + RATIO * (b - a);
    double atLeft = f.applyAsDouble(left);
    double atRight = f.applyAsDouble(right);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLeft < atRight) {
        b = right;
        right = left;
        atRight = atLeft;
        left = b - RATIO * (b - a);
        atLeft = f.applyAsDouble(left);
      } else {
        a = left;
        left = right;
        atLeft = atRight;
        right = a + RATIO * (b - a);
        atRight = f.applyAsDouble(right);
      }
    }
    return (a + b) / 2;
  }
}

package org.signalbox.forecast;

import java.util.Locale;

/** Estimates as people write them behind a model's name. */
final class Figures {
  private Figures() {}

  /** Four significant digits without an exponent where that reads well. */
  static String of(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-4 || size >= 1e7)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int digits = size == 0 ? 0 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%." + Math.min(digits, 7) + "f", value);
  }
}

package org.signalbox.cli;

import java.math.BigDecimal;

/** Coverage of prediction intervals as files name it: 80, 95, 97.5. */
final class Levels {
  private Levels() {}

  static String word(double level) {
    return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
  }
}

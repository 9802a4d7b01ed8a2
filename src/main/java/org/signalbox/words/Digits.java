package org.signalbox.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Writes numbers with a fixed count of significant digits, never in scientific notation. */
final class Digits {
  private static final String NONE = "–";
  private static final int MOST_DECIMALS = 12;

  private final Locale locale;

  Digits(Locale locale) {
    this.locale = locale;
  }

  /** The value as it is after rounding, so that units are chosen by what will be read. */
  static double rounded(double value, int significant) {
    if (!Double.isFinite(value) || value == 0) {
      return value;
    }
    return BigDecimal.valueOf(value)
        .round(new MathContext(significant, RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  String of(double value, int significant) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    double rounded = rounded(value, significant);
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    fix(format, decimals(rounded, significant));
    return format.format(rounded);
  }

  String currency(double value, int significant, Currency currency) {
    double rounded = rounded(value, significant);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    fix(format, decimals(rounded, significant));
    return format.format(rounded);
  }

  String percent(double fraction, int significant) {
    double rounded = rounded(fraction, significant);
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    fix(format, decimals(rounded * 100, significant));
    return format.format(rounded);
  }

  private static int decimals(double rounded, int significant) {
    if (rounded == 0) {
      return 0;
    }
    int before = (int) Math.floor(Math.log10(Math.abs(rounded)) + 1e-12) + 1;
    return Math.clamp(significant - before, 0, MOST_DECIMALS);
  }

  private static void fix(NumberFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    if (format instanceof DecimalFormat plain) {
      plain.setMinimumIntegerDigits(1);
    }
  }
}

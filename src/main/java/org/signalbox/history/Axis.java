package org.signalbox.history;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * One direction of a chart.
 *
 * @param low value at the left or the bottom
 * @param high value at the right or the top; below {@code low} when the axis runs backwards
 */
record Axis(double low, double high, Spacing spacing, List<Tick> ticks) {
  private static final int ABOUT = 5;
  private static final int MOST_POWERS = 7;

  enum Spacing {
    LINEAR,
    LOG
  }

  record Tick(double value, String label) {}

  Axis {
    ticks = List.copyOf(ticks);
  }

  /** Where a value lies, from 0 at the low end to 1 at the high end. */
  double at(double value) {
    return switch (spacing) {
      case LINEAR -> (value - low) / (high - low);
      case LOG -> Math.log(value / low) / Math.log(high / low);
    };
  }

  /** The same axis with its ends swapped, for figures of which less is better. */
  Axis reversed() {
    return new Axis(high, low, spacing, ticks);
  }

  /** Round numbers around the values. */
  static Axis linear(double least, double most, Locale locale) {
    double span = most > least ? most - least : Math.max(1, Math.abs(most));
    double step = niceStep(span / ABOUT);
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    long from = (long) Math.floor(least / step + 1e-9);
    long to = Math.max(from + 1, (long) Math.ceil(most / step - 1e-9));
    List<Tick> ticks = new ArrayList<>();
    for (long k = from; k <= to; k++) {
      ticks.add(new Tick(k * step, format.format(k * step)));
    }
    return new Axis(from * step, to * step, Spacing.LINEAR, ticks);
  }

  /** Powers of ten around the values, which are positive. */
  static Axis log(double least, double most, DoubleFunction<String> label) {
    int from = (int) Math.floor(Math.log10(least) - 0.05);
    int to = Math.max(from + 1, (int) Math.ceil(Math.log10(most) + 0.05));
    int every = Math.ceilDiv(to - from, MOST_POWERS);
    List<Tick> ticks = new ArrayList<>();
    for (int k = from; k <= to; k += every) {
      ticks.add(new Tick(Math.pow(10, k), label.apply(Math.pow(10, k))));
    }
    return new Axis(Math.pow(10, from), Math.pow(10, to), Spacing.LOG, ticks);
  }

  /** A figure without the zeros that tell its precision: a power of ten is exact. */
  static String bare(String figure, Locale locale) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return figure.replaceFirst(Pattern.quote(String.valueOf(point)) + "0+(?!\\d)", "");
  }

  /** A step of 1, 2 or 5 times a power of ten that is not below {@code raw}. */
  static double niceStep(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    if (lead <= 1) {
      return power;
    }
    if (lead <= 2) {
      return 2 * power;
    }
    return lead <= 5 ? 5 * power : 10 * power;
  }
}

package org.signalbox.view;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * One direction of a chart.
 *
 * @param low value at the left or the bottom
 * @param high value at the right or the top; below {@code low} when the axis runs backwards
 */
record Axis(String title, double low, double high, Spacing spacing, List<Tick> ticks) {
  Axis {
    ticks = List.copyOf(ticks);
  }

  enum Spacing {
    LINEAR,
    LOG
  }

  record Tick(double value, String label) {}

  /** Where a value lies, from 0 at the low end to 1 at the high end. */
  double at(double value) {
    return switch (spacing) {
      case LINEAR -> (value - low) / (high - low);
      case LOG -> Math.log(value / low) / Math.log(high / low);
    };
  }

  /** An axis over round numbers around the values. */
  static Axis linear(String title, double min, double max, int about, Locale locale) {
    double span = max > min ? max - min : Math.max(1, Math.abs(max));
    double step = niceStep(span / about);
    NumberFormat words = decimals(step, locale);
    double low = Math.floor(min / step + 1e-9) * step;
    double high = Math.ceil(max / step - 1e-9) * step;
    high = high > low ? high : low + step;
    List<Tick> ticks = new ArrayList<>();
    for (long k = Math.round(low / step); k <= Math.round(high / step); k++) {
      ticks.add(new Tick(k * step, words.format(k * step)));
    }
    return new Axis(title, low, high, Spacing.LINEAR, ticks);
  }

  /** As many decimals as the step has, so that the labels of an axis look alike. */
  private static NumberFormat decimals(double step, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  /** An axis over powers of ten around the values, which are positive. */
  static Axis log(String title, double min, double max, DoubleFunction<String> words) {
    int from = (int) Math.floor(Math.log10(min) - 0.05);
    int to = Math.max((int) Math.ceil(Math.log10(max) + 0.05), from + 1);
    int every = Math.max(1, (to - from + 5) / 6);
    List<Tick> ticks = new ArrayList<>();
    for (int k = from; k <= to; k += every) {
      ticks.add(new Tick(Math.pow(10, k), words.apply(Math.pow(10, k))));
    }
    return new Axis(title, Math.pow(10, from), Math.pow(10, to), Spacing.LOG, ticks);
  }

  /** The same axis with its ends swapped, for figures of which less is better. */
  Axis reversed() {
    return new Axis(title, high, low, spacing, ticks);
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

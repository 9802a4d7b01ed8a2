package org.signalbox.words;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * Turns quantities into figures with three significant digits and a unit, in the app's locale. What
 * is only modelled gets one digit and its band, since more would claim a precision that it lacks.
 */
public final class Figures {
  private static final int SIGNIFICANT = 3;
  private static final double SMALLEST_MONEY = 1e-6;

  private final Locale locale;
  private final Digits digits;

  public Figures(Locale locale) {
    this.locale = locale;
    this.digits = new Digits(locale);
  }

  /** A time in seconds, from microseconds to hours. */
  public Figure time(double seconds) {
    return scaled(seconds, Scale.TIME);
  }

  /** A time in milliseconds, from microseconds to hours. */
  public Figure milliseconds(double milliseconds) {
    return time(milliseconds / 1e3);
  }

  /** A size in bytes, shown in powers of 1,000. */
  public Figure bytes(double bytes) {
    return scaled(bytes, Scale.SIZE);
  }

  /** Measured energy in joules. */
  public Figure joules(double joules) {
    return scaled(joules, Scale.ENERGY);
  }

  /**
   * Modelled energy in joules: one digit and the band in the same unit, such as {@code ≈ 4 (1–10)}.
   */
  public Figure joules(double low, double value, double high) {
    return band(low, value, high, Scale.ENERGY);
  }

  /** Modelled emissions in grams of CO2 equivalents with their band. */
  public Figure grams(double low, double value, double high) {
    return band(low, value, high, Scale.MASS);
  }

  /**
   * An amount of money; fractions of a cent keep three digits.
   *
   * @param currency ISO 4217, such as {@code EUR}
   */
  public Figure money(double amount, String currency) {
    Currency unit = Currency.getInstance(currency);
    if (!Double.isFinite(amount)) {
      return new Figure(digits.of(amount, SIGNIFICANT), currency);
    }
    if (amount > 0 && amount < SMALLEST_MONEY) {
      return new Figure("< " + digits.currency(SMALLEST_MONEY, 1, unit), "");
    }
    return new Figure(digits.currency(amount, SIGNIFICANT, unit), "");
  }

  /** A share between 0 and 1 as per cent. */
  public Figure percent(double fraction) {
    if (!Double.isFinite(fraction)) {
      return number(fraction);
    }
    return new Figure(digits.percent(fraction, SIGNIFICANT), "");
  }

  /** A number without a unit, such as an error measure. */
  public Figure number(double value) {
    return new Figure(digits.of(value, SIGNIFICANT), "");
  }

  /** A number without a unit that always carries its sign. */
  public Figure signed(double value) {
    Figure plain = number(Math.abs(value));
    return new Figure((value < 0 ? "\u2212" : "+") + plain.number(), "");
  }

  /** A number with a unit that has no larger or smaller one, such as {@code tok/s}. */
  public Figure quantity(double value, String unit) {
    return new Figure(digits.of(value, SIGNIFICANT), unit);
  }

  /** A count, exact and grouped. */
  public Figure count(long count) {
    return new Figure(NumberFormat.getIntegerInstance(locale).format(count), "");
  }

  /** The ends of an interval, such as {@code 0.481–0.563}. */
  public Figure interval(double low, double high) {
    // Between minus signs a dash needs room.
    String to = low < 0 ? " – " : "–";
    return new Figure(digits.of(low, SIGNIFICANT) + to + digits.of(high, SIGNIFICANT), "");
  }

  private Figure scaled(double value, Scale scale) {
    Scale.Step step = scale.step(Digits.rounded(value, SIGNIFICANT));
    return new Figure(digits.of(value / step.size(), SIGNIFICANT), step.unit());
  }

  private Figure band(double low, double value, double high, Scale scale) {
    Scale.Step step = scale.step(Digits.rounded(value, 1));
    String text =
        "≈ %s (%s–%s)"
            .formatted(
                digits.of(value / step.size(), 1),
                digits.of(low / step.size(), 1),
                digits.of(high / step.size(), 1));
    return new Figure(text, step.unit());
  }
}

package org.signalbox.metering;

/**
 * Money. Price lists of different currencies stand side by side; no exchange rate is made up.
 *
 * @param currency ISO 4217 code
 */
public record Amount(double value, String currency) {
  public Amount {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
    }
  }
}

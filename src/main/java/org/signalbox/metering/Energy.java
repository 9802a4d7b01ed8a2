package org.signalbox.metering;

/**
 * Energy of a run in joules.
 *
 * @param low lower end of the band, equal to {@code value} when measured
 * @param high upper end
 */
public record Energy(double value, double low, double high, Badge badge) {
  /** Where a figure comes from. */
  public enum Badge {
    MEASURED,
    MODELLED,
    LITERATURE
  }
}

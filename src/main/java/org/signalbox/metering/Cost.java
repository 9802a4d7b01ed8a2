package org.signalbox.metering;

import java.util.OptionalDouble;

/**
 * Three separate amounts that are never added up.
 *
 * @param currency ISO 4217 code of all three
 * @param electricity what the energy costs here
 * @param hardware the share of the machine's price for the time it was used
 * @param apiEquivalent what the same tokens would have cost at a hosted model's list price; empty
 *     when no tokens were used. No call was made.
 */
public record Cost(
    String currency, double electricity, double hardware, OptionalDouble apiEquivalent) {}

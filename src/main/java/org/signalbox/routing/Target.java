package org.signalbox.routing;

/**
 * The column to predict, with how it was found.
 *
 * @param strength on the scale of the ballot
 * @param signal the evidence
 */
record Target(Trait trait, double strength, Signal signal) {}

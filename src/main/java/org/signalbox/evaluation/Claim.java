package org.signalbox.evaluation;

/** What an engine says of a row, or what is known of it. */
public sealed interface Claim {
  /**
   * @param probability that the engine gives the class; 1 for what is known
   */
  record Named(String label, double probability) implements Claim {}

  record Valued(double number) implements Claim {}
}

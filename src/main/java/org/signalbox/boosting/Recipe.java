package org.signalbox.boosting;

/**
 * How to boost.
 *
 * @param rounds rounds at most
 * @param patience rounds without a better validation loss after which to stop; without a validation
 *     part it has no meaning
 */
public record Recipe(
    Objective objective, Growth growth, int rounds, int patience, Restraint restraint) {
  public Recipe {
    if (rounds < 0 || patience < 1) {
      throw new IllegalArgumentException(rounds + " rounds, patience " + patience);
    }
  }

  /** With the usual restraint. */
  public Recipe(Objective objective, Growth growth, int rounds, int patience) {
    this(objective, growth, rounds, patience, Restraint.usual());
  }

  /** The same with another limit on rounds. */
  public Recipe withRounds(int other) {
    return new Recipe(objective, growth, other, patience, restraint);
  }
}

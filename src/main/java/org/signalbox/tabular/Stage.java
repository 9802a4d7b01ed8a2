package org.signalbox.tabular;

/** The stages of a search, in their order. */
enum Stage {
  /** Methods that are no boosted trees. */
  OTHERS(0.5, 0.5, 0, 0, 0, 1),
  /** Many settings of trees, few rounds, and few rows of many. */
  QUICK(0.7, 0.3, 1, 120, 60, 6),
  /** The best of them with all rows. */
  WHOLE(0.9, 0.3, 1, 500, 150, 2),
  /** The best of those, more slowly. */
  FINE(1, 0.15, 0, 1500, 300, 1);

  private static final int LEAST_ROUNDS = 15;

  /** The share of the time for trials at which it ends. */
  final double until;

  /** The share of that time that it may take by itself. */
  final double part;

  /** Trials without which there is no result. */
  final int least;

  /** Rounds at most. */
  final int rounds;

  /** With fewer rounds, steps are larger. */
  final int wanted;

  /** Trials that its time must do for. */
  final int sharing;

  Stage(double until, double part, int least, int rounds, int wanted, int sharing) {
    this.until = until;
    this.part = part;
    this.least = least;
    this.rounds = rounds;
    this.wanted = wanted;
    this.sharing = sharing;
  }

  /** The rounds that can be had, within bounds. */
  int bounded(int affordable) {
    return Math.clamp(affordable, LEAST_ROUNDS, rounds);
  }

  /** Rounds without a better loss after which to stop. */
  int patience() {
    return Math.max(10, rounds / 25);
  }
}

package org.signalbox.tabular;

/** The stages of a search, in their order. */
enum Stage {
  /** Methods that are no boosted trees. */
  OTHERS(0),
  /** Many settings of trees, few rounds, and few rows of many. */
  QUICK(1),
  /** The best of them with all rows. */
  WHOLE(1),
  /** The best of those, more slowly. */
  FINE(0);

  /** Trials without which there is no result. */
  final int least;

  Stage(int least) {
    this.least = least;
  }
}

package org.signalbox.routing;

/**
 * A column that a request speaks of.
 *
 * @param part what it is to the request
 * @param strength from 0 to 1, how sure it is that this column is meant
 */
record Mention(Trait trait, Part part, double strength) {
  /** How a request speaks of a column. */
  enum Part {
    /** What to predict or forecast. */
    TARGET,
    /** What to predict it from. */
    FEATURE,
    /** One series or one answer for each. */
    GROUP
  }
}

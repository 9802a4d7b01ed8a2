package org.signalbox.engine;

/** Why an engine is in a race. */
public enum Standing {
  /** What any other must beat: majority class, mean, seasonal naive, keyword match. */
  BASELINE,
  /** Made for this kind of task. */
  CONTENDER,
  /** The wrong tool on purpose, so that its price can be seen. */
  CONTRAST,
  /** A variant of a contender, which would crowd the field: it races when it is named. */
  RESERVE
}

package org.signalbox.task;

/** How the rows of a table came about, which decides how they may be split. */
public sealed interface Sampling {
  /** Rows that have nothing to do with each other. */
  record Independent() implements Sampling {}

  /**
   * Rows that belong together, such as visits of one patient: a group stays on one side.
   *
   * @param column whose equal cells make a group
   */
  record Grouped(String column) implements Sampling {}

  /**
   * Rows in time, of which the later are predicted from the earlier.
   *
   * @param column of the times
   */
  record Ordered(String column) implements Sampling {}
}

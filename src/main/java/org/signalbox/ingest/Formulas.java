package org.signalbox.ingest;

/** What to do with cells that a spreadsheet would take for a formula. */
public enum Formulas {
  /** Written as they are. */
  KEPT,
  /**
   * Led by an apostrophe, unless they are numbers, so that nothing runs when the file is opened.
   */
  ESCAPED
}

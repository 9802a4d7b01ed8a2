package org.signalbox.ingest;

/**
 * How a table writes what a single column leaves open.
 *
 * @param mark before a fraction
 * @param order of day and month
 * @param markProven whether another column of the table can only be read with this mark
 * @param orderProven whether another column of the table can only be read in this order
 */
record Habits(DecimalMark mark, DateOrder order, boolean markProven, boolean orderProven) {
  /** What is most usual; where a semicolon divides the cells, the comma is free for fractions. */
  static Habits usual(String delimiter) {
    DecimalMark mark = delimiter.equals(";") ? DecimalMark.COMMA : DecimalMark.POINT;
    return new Habits(mark, DateOrder.MONTH_FIRST, false, false);
  }

  /** The mark for a number such as 1.234 or 1,234, of which this is the only separator. */
  DecimalMark markFor(String example) {
    boolean point = example.indexOf('.') >= 0;
    return point && !markProven ? DecimalMark.POINT : mark;
  }

  /** Between dashes the day stands first more often. */
  DateOrder orderFor(TimeAttempt times) {
    return times.dashed() && !orderProven ? DateOrder.DAY_FIRST : order;
  }
}

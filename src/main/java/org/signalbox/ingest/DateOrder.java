package org.signalbox.ingest;

/** How a date of three numbers with the year last is read. */
enum DateOrder {
  MONTH_FIRST("m/d/y"),
  DAY_FIRST("d/m/y");

  private final String words;

  DateOrder(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

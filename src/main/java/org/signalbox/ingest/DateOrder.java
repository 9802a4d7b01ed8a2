package org.signalbox.ingest;

/** How a date of three numbers with the year last is read. */
enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST
}

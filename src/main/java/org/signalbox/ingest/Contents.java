package org.signalbox.ingest;

/** What a file without a mark of its own turns out to hold; each has its words in the bundle. */
enum Contents {
  WORKBOOK,
  WORD_DOCUMENT,
  PRESENTATION,
  OPEN_DOCUMENT,
  UNKNOWN
}

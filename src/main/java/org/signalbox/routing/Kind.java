package org.signalbox.routing;

/** What a table or a text may be meant for. */
enum Kind {
  SERIES,
  TABLE,
  LABELS,
  SEARCH,
  WRITING
}

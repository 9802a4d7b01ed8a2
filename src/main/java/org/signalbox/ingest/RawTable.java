package org.signalbox.ingest;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Dialect;

/** A table before typing, whatever format it came in. */
interface RawTable {
  Dialect dialect();

  /** One a column, all different. */
  List<String> names();

  int rows();

  /** The column's cells; made anew at each call, so that only one need be held. */
  RawColumn column(int index);

  /** The column typed the short way; empty when its cells leave a doubt or are no text. */
  default Optional<Typed> plain(int index) {
    return Optional.empty();
  }

  /** The line of the source where a row of the table begins, counted from 1. */
  long line(int row);

  /** The first rows as they stand in the source. */
  List<Preview.Line> first(int rows, Doubts doubts);
}

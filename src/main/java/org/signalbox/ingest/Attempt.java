package org.signalbox.ingest;

import java.util.BitSet;
import org.signalbox.task.Column;

/** The cells of a column read as one type, as far as they are of that type. */
interface Attempt {
  /** How many cells are of the type. */
  int fits();

  /** The levels that hold a value of another type. */
  BitSet misfits();

  Column column();
}

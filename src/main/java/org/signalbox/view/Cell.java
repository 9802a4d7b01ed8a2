package org.signalbox.view;

import java.util.Optional;
import org.signalbox.metering.Energy;

/**
 * One cell of the comparison.
 *
 * @param text the figure with its unit; empty when unknown
 * @param faint what stands beside it in a lighter tone
 * @param order by what the column is sorted; NaN when unknown
 * @param energy the source of an energy figure, for its badge
 */
record Cell(String text, String faint, double order, Optional<Energy> energy) {
  static Cell unknown() {
    return new Cell("", "", Double.NaN, Optional.empty());
  }

  static Cell of(String text, double order) {
    return new Cell(text, "", order, Optional.empty());
  }

  /** As it goes to the clipboard. */
  String plain() {
    return faint.isEmpty() ? text : text + " (" + faint + ")";
  }
}

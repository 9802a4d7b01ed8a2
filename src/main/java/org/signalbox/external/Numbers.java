package org.signalbox.external;

import org.signalbox.task.ProblemException;

/** Numbers that a command wrote. */
final class Numbers {
  private Numbers() {}

  /**
   * @throws ProblemException {@code SB-EXTERNAL-09} when it is none, or not finite
   */
  static double of(String cell, int row, OwnCommand command) {
    try {
      double value = Double.parseDouble(cell.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Told below, as is a number that is not finite.
    }
    throw ProblemException.of("SB-EXTERNAL-09", command.name(), cell, row + 1);
  }
}

package org.signalbox.tabular;

import java.util.List;

/**
 * How much worse predictions of held-out rows get when a column is shuffled.
 *
 * @param loss what is counted as an error
 * @param base mean loss with every column as it is
 * @param rows how many held-out rows were asked
 * @param columns one a column, the largest mean first
 */
public record Importance(Loss loss, double base, int rows, List<Rise> columns) {
  public Importance {
    columns = List.copyOf(columns);
  }

  /** Errors of a single row. */
  public enum Loss {
    /** Minus the logarithm of the probability of the true class. */
    LOG_LOSS,
    /** Distance from the true value, in the target's unit. */
    ABSOLUTE_ERROR
  }

  /**
   * @param mean rise of the mean loss
   * @param low lower end of the 95 % interval over rows and shuffles
   * @param high upper end
   */
  public record Rise(String column, double mean, double low, double high) {}
}

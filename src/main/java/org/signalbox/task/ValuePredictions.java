package org.signalbox.task;

/**
 * @param values one a predicted row
 * @param low lower ends of 90 % prediction intervals, empty when the engine gives none
 * @param high upper ends, as many as {@code low}
 */
public record ValuePredictions(
    int[] rows, double[] values, double[] low, double[] high, Attributions attributions)
    implements TabularAnswer {
  public ValuePredictions {
    if (rows.length != values.length || low.length != high.length) {
      throw new IllegalArgumentException(rows.length + " rows, " + values.length + " predictions");
    }
  }
}

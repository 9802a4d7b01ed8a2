package org.signalbox.tabular;

import java.util.List;

/**
 * How the prediction goes along one column, all others as they are in each row.
 *
 * @param output the class whose probability is followed, or 0 for a value
 * @param labels each point of the grid as people read it
 * @param grid values for numbers, seconds since 1970 for times, 0, 1, 2 ... for words
 * @param mean the mean prediction at each point
 * @param lines the prediction of single rows at each point, one line a row
 */
public record Dependence(
    Field column, int output, List<String> labels, double[] grid, double[] mean, double[][] lines) {
  public Dependence {
    labels = List.copyOf(labels);
    if (labels.size() != grid.length || mean.length != grid.length) {
      throw new IllegalArgumentException(grid.length + " points, " + mean.length + " means");
    }
  }
}

package org.signalbox.boosting;

/**
 * What to learn from.
 *
 * @param labels one a row: 0 or 1 for {@link Objective.Logistic}, the class from 0 for {@link
 *     Objective.Softmax}, otherwise the value
 */
public record Examples(Features features, float[] labels) {
  public Examples {
    if (features.rows() != labels.length) {
      throw new IllegalArgumentException(features.rows() + " rows, " + labels.length + " labels");
    }
  }

  public Examples pick(int[] rows) {
    float[] picked = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = labels[rows[i]];
    }
    return new Examples(features.pick(rows), picked);
  }
}

package org.signalbox.language;

/**
 * The inputs of a linear model for one text: a few numbers that are nearly all other than zero, and
 * many words that are nearly all absent.
 *
 * @param terms indices of the words that are there
 * @param weights one a word
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record FeatureRow(float[] dense, int[] terms, float[] weights) {
  static FeatureRow of(float[] dense) {
    return new FeatureRow(dense, new int[0], new float[0]);
  }

  double squares() {
    double sum = 0;
    for (float v : dense) {
      sum += (double) v * v;
    }
    for (float v : weights) {
      sum += (double) v * v;
    }
    return sum;
  }
}

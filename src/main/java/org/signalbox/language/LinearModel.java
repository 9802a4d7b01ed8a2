package org.signalbox.language;

/**
 * A weight for each input and an intercept.
 *
 * @param intercept one number, in an array since it grows with the weights
 */
@SuppressWarnings("ArrayRecordComponent") // grows while it is fitted and is never compared
record LinearModel(float[] dense, float[] terms, float[] intercept) {
  static LinearModel zero(int dense, int terms) {
    return new LinearModel(new float[dense], new float[terms], new float[1]);
  }

  /** Four sums, since one alone would wait for itself at every step. */
  double score(FeatureRow row) {
    float[] x = row.dense();
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      a += dense[i] * x[i];
      b += dense[i + 1] * x[i + 1];
      c += dense[i + 2] * x[i + 2];
      d += dense[i + 3] * x[i + 3];
    }
    for (; i < x.length; i++) {
      a += dense[i] * x[i];
    }
    float sum = a + b + c + d + intercept[0];
    for (int t = 0; t < row.terms().length; t++) {
      sum += terms[row.terms()[t]] * row.weights()[t];
    }
    return sum;
  }

  /** Moves the weights by a multiple of a row. */
  void add(FeatureRow row, float times) {
    float[] x = row.dense();
    for (int i = 0; i < x.length; i++) {
      dense[i] += times * x[i];
    }
    for (int t = 0; t < row.terms().length; t++) {
      terms[row.terms()[t]] += times * row.weights()[t];
    }
    intercept[0] += times;
  }
}

package org.signalbox.routing;

/** The mean of the rows of a sample that are most alike, all columns counting as much. */
final class LikesProbe {
  private static final int NEAREST = 5;

  private LikesProbe() {}

  static double[][] predict(LandmarkSample sample, int[] taught, int[] asked) {
    double[][] told = new double[sample.targets().length][asked.length];
    for (int i = 0; i < asked.length; i++) {
      for (int near : nearest(sample.inputs(), taught, asked[i])) {
        for (int k = 0; k < told.length; k++) {
          told[k][i] += sample.targets()[k][near] / Math.min(NEAREST, taught.length);
        }
      }
    }
    return told;
  }

  private static int[] nearest(double[][] x, int[] taught, int row) {
    double[] far = new double[taught.length];
    for (double[] column : x) {
      for (int j = 0; j < far.length; j++) {
        double off = column[taught[j]] - column[row];
        far[j] += off * off;
      }
    }
    int[] near = new int[Math.min(NEAREST, far.length)];
    for (int n = 0; n < near.length; n++) {
      int best = 0;
      for (int j = 1; j < far.length; j++) {
        best = far[j] < far[best] ? j : best;
      }
      near[n] = taught[best];
      far[best] = Double.POSITIVE_INFINITY;
    }
    return near;
  }
}

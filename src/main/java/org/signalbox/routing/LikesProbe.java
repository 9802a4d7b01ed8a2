package org.signalbox.routing;

/**
 * The mean of the rows of a sample that are most alike, all columns counting as much.
 *
 * @param far squared distance of each two rows
 */
record LikesProbe(LandmarkSample sample, double[][] far) implements Landmarks.Probe {
  private static final int NEAREST = 5;

  static LikesProbe of(LandmarkSample sample) {
    int rows = sample.rows();
    double[][] far = new double[rows][rows];
    for (double[] column : sample.inputs()) {
      for (int a = 0; a < rows; a++) {
        double[] from = far[a];
        double here = column[a];
        for (int b = 0; b < rows; b++) {
          double off = column[b] - here;
          from[b] += off * off;
        }
      }
    }
    return new LikesProbe(sample, far);
  }

  @Override
  public double[][] predict(int[] taught, int[] asked) {
    double[][] told = new double[sample.targets().length][asked.length];
    for (int i = 0; i < asked.length; i++) {
      for (int near : nearest(far[asked[i]], taught)) {
        for (int k = 0; k < told.length; k++) {
          told[k][i] += sample.targets()[k][near] / Math.min(NEAREST, taught.length);
        }
      }
    }
    return told;
  }

  /** The first of equals. */
  private static int[] nearest(double[] far, int[] taught) {
    int[] near = new int[Math.min(NEAREST, taught.length)];
    double[] ends = new double[near.length];
    int found = 0;
    for (int row : taught) {
      if (found == near.length && !(far[row] < ends[found - 1])) {
        continue;
      }
      found = Math.min(near.length, found + 1);
      int at = found - 1;
      for (; at > 0 && far[row] < ends[at - 1]; at--) {
        near[at] = near[at - 1];
        ends[at] = ends[at - 1];
      }
      near[at] = row;
      ends[at] = far[row];
    }
    return near;
  }
}

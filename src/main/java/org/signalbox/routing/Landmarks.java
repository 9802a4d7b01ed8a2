package org.signalbox.routing;

import java.util.stream.IntStream;
import org.signalbox.task.TabularTask;

/**
 * How well three quick models of different kinds foretell a sample of a table: whether a line, the
 * likes of a row, or a tree tells its target (landmarking, Pfahringer, Bensusan and Giraud-Carrier
 * 2000). Scores are shares of the target's variance, over all classes together, in four folds.
 *
 * @param line ridge regression
 * @param likes mean of the nearest neighbours
 * @param tree a regression tree of three levels
 */
record Landmarks(double line, double likes, double tree) {
  private static final int FOLDS = 4;

  /** Fewer rows tell nothing in folds. */
  private static final int LEAST_ROWS = 16;

  /** Scores of a sample that tells nothing, not even in which way. */
  static final Landmarks NONE = new Landmarks(Double.NaN, Double.NaN, Double.NaN);

  /** Foretells the targets of some rows of a sample from others. */
  @FunctionalInterface
  interface Probe {
    /**
     * @return one array a target, one value a row of {@code asked}
     */
    double[][] predict(int[] taught, int[] asked);
  }

  static Landmarks of(TabularTask task) {
    LandmarkSample sample = LandmarkSample.of(task);
    return sample.rows() < LEAST_ROWS || sample.inputs().length == 0 || sample.targets().length == 0
        ? NONE
        : new Landmarks(
            score(sample, new LineProbe(sample)),
            score(sample, LikesProbe.of(sample)),
            score(sample, TreeProbe.of(sample)));
  }

  /** 1 where all is foretold, 0 where the mean says as much; a worse guess counts as 0.5 below. */
  private static double score(LandmarkSample sample, Probe probe) {
    double missed = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int mine = fold;
      int[] taught = IntStream.range(0, sample.rows()).filter(i -> i % FOLDS != mine).toArray();
      int[] asked = IntStream.range(0, sample.rows()).filter(i -> i % FOLDS == mine).toArray();
      double[][] told = probe.predict(taught, asked);
      for (int k = 0; k < told.length; k++) {
        for (int i = 0; i < asked.length; i++) {
          double off = told[k][i] - sample.targets()[k][asked[i]];
          missed += off * off;
        }
      }
    }
    return Math.max(-0.5, 1 - missed / ((double) sample.rows() * sample.targets().length));
  }
}

package org.signalbox.lab;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.evaluation.Reliability;

/**
 * How far the router's stated confidence is from the share that is right: the expected calibration
 * error over ten bins of equal width (Naeini, Cooper and Hauskrecht 2015).
 *
 * @param low lower end of its 95 % bootstrap interval
 * @param diagram over the bins of equal width, which the error is reckoned from
 * @param groups over bins of equally many inputs, which tell more where all are about as sure
 */
public record CalibrationError(double low, double high, Reliability diagram, Reliability groups) {
  private static final int BINS = 10;
  private static final int DRAWS = 1000;

  public double error() {
    return diagram.error();
  }

  /**
   * @param verdicts at least one
   * @param seed of the bootstrap
   */
  static CalibrationError of(List<Verdict> verdicts, long seed) {
    int n = verdicts.size();
    boolean[] right = new boolean[n];
    double[] stated = new double[n];
    for (int i = 0; i < n; i++) {
      right[i] = verdicts.get(i).understood();
      stated[i] = verdicts.get(i).seen().confidence();
    }
    double[] drawn = drawn(right, stated, new SplittableRandom(seed));
    return new CalibrationError(
        drawn[DRAWS / 40],
        drawn[DRAWS - 1 - DRAWS / 40],
        Reliability.of(right, stated, BINS),
        Reliability.ofEqualCases(right, stated, BINS));
  }

  private static double[] drawn(boolean[] right, double[] stated, SplittableRandom random) {
    double[] errors = new double[DRAWS];
    boolean[] came = new boolean[right.length];
    double[] said = new double[right.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < right.length; i++) {
        int at = random.nextInt(right.length);
        came[i] = right[at];
        said[i] = stated[at];
      }
      errors[draw] = Reliability.of(came, said, BINS).error();
    }
    Arrays.sort(errors);
    return errors;
  }
}

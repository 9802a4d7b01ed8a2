package org.signalbox.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far stated confidence is from the share that is right: the expected calibration error over
 * ten bins of equal width (Naeini, Cooper and Hauskrecht 2015).
 *
 * @param error mean distance, weighted by the cases of each bin
 * @param low lower end of its 95 % bootstrap interval
 */
public record Reliability(double error, double low, double high, List<Bin> bins) {
  private static final int BINS = 10;
  private static final int DRAWS = 1000;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * @param confidence mean of what was stated
   * @param right share of what was true
   */
  public record Bin(int cases, double confidence, double right) {
    double weighted() {
      return cases * Math.abs(confidence - right);
    }
  }

  /**
   * @param seed of the bootstrap
   */
  static Reliability of(List<Verdict> verdicts, long seed) {
    List<Bin> bins = bins(verdicts);
    double[] drawn = new double[DRAWS];
    var random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Verdict> some = new ArrayList<>();
      for (int i = 0; i < verdicts.size(); i++) {
        some.add(verdicts.get(random.nextInt(verdicts.size())));
      }
      drawn[draw] = error(bins(some));
    }
    java.util.Arrays.sort(drawn);
    return new Reliability(error(bins), drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40], bins);
  }

  private static double error(List<Bin> bins) {
    int cases = bins.stream().mapToInt(Bin::cases).sum();
    return cases == 0 ? 0 : bins.stream().mapToDouble(Bin::weighted).sum() / cases;
  }

  private static List<Bin> bins(List<Verdict> verdicts) {
    int[] cases = new int[BINS];
    double[] stated = new double[BINS];
    double[] right = new double[BINS];
    for (Verdict verdict : verdicts) {
      double confidence = verdict.seen().confidence();
      int bin = (int) Math.clamp(confidence * BINS, 0, BINS - 1);
      cases[bin]++;
      stated[bin] += confidence;
      right[bin] += verdict.understood() ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (cases[i] > 0) {
        bins.add(new Bin(cases[i], stated[i] / cases[i], right[i] / cases[i]));
      }
    }
    return bins;
  }
}

package org.signalbox.ingest;

import java.util.List;

/**
 * How well a gate tells the roles of columns that it has not seen.
 *
 * @param columns how many it was asked
 * @param accuracy share told right
 * @param calibrationError expected calibration error in {@value #BINS} bins of equal width (Naeini
 *     et al., 2015)
 * @param sure share of the columns told with a confidence of 0.7 or more
 * @param sureAccuracy share of these told right
 * @param classes one a role, in the order of {@code ColumnRole}
 */
public record RoleFigures(
    int columns,
    double accuracy,
    double calibrationError,
    double sure,
    double sureAccuracy,
    List<RoleFigures.PerRole> classes) {
  private static final int BINS = 15;
  private static final double SURE = 0.7;

  public RoleFigures {
    classes = List.copyOf(classes);
  }

  /**
   * @param columns that people gave this role
   * @param precision share of those told so that are so; NaN when none is
   * @param recall share of those that are so that were told so; NaN when none is
   */
  public record PerRole(String role, int columns, double precision, double recall) {}

  /**
   * @param truth the role of each column, as a number from 0
   * @param probabilities of each role, one line a column
   */
  static RoleFigures of(int[] truth, double[][] probabilities, List<String> roles) {
    int n = truth.length;
    int[] told = new int[n];
    double[] hits = new double[BINS];
    double[] confidences = new double[BINS];
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 1; k < roles.size(); k++) {
        told[i] = probabilities[i][k] > probabilities[i][told[i]] ? k : told[i];
      }
      double confidence = probabilities[i][told[i]];
      int hit = told[i] == truth[i] ? 1 : 0;
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      hits[bin] += hit;
      confidences[bin] += confidence;
      right += hit;
      sure += confidence >= SURE ? 1 : 0;
      sureRight += confidence >= SURE ? hit : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(hits[bin] - confidences[bin]) / n;
    }
    return new RoleFigures(
        n,
        (double) right / n,
        error,
        (double) sure / n,
        (double) sureRight / sure,
        perRole(truth, told, roles));
  }

  private static List<PerRole> perRole(int[] truth, int[] told, List<String> roles) {
    return java.util.stream.IntStream.range(0, roles.size())
        .mapToObj(
            k -> {
              int are = 0;
              int said = 0;
              int both = 0;
              for (int i = 0; i < truth.length; i++) {
                are += truth[i] == k ? 1 : 0;
                said += told[i] == k ? 1 : 0;
                both += truth[i] == k && told[i] == k ? 1 : 0;
              }
              return new PerRole(roles.get(k), are, (double) both / said, (double) both / are);
            })
        .toList();
  }
}

package org.signalbox.forecast;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How much larger than usual the errors on a series are for the widths of its models, told from its
 * features by ridge regression (Hoerl and Kennard 1970) of their logarithm. Conformal intervals are
 * scaled by such a guess where errors differ from case to case (Lei, G'Sell, Rinaldo, Tibshirani
 * and Wasserman 2018, section 5.2).
 *
 * @param mean of each feature in training
 * @param deviation of each feature in training
 * @param slope of the logarithm of the errors, one a standardised feature
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Hardness(double[] mean, double[] deviation, double[] slope) {
  private static final int FEATURES = Feature.values().length;

  /** Features further out than this, in deviations, count as if they were here. */
  private static final double FARTHEST = 3;

  /** Bound of the logarithm. */
  private static final double MOST = 1;

  /** Weight of the penalty, a case; of 0.5, 1 and 2 it had the best scores on earlier ends. */
  private static final double PENALTY = 1;

  /** Knows nothing: every series is as hard as all others. */
  static Hardness none() {
    double[] ones = new double[FEATURES];
    Arrays.fill(ones, 1);
    return new Hardness(new double[FEATURES], ones, new double[FEATURES]);
  }

  /**
   * Learns from cases.
   *
   * @param sizes logarithm of the size of the errors on each, less what is usual for its kind
   */
  static Hardness of(List<FeatureVector> features, double[] sizes) {
    double[] mean = new double[FEATURES];
    double[] deviation = new double[FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      int column = j;
      double[] known =
          features.stream().mapToDouble(f -> f.values()[column]).filter(Double::isFinite).toArray();
      double middle = Arrays.stream(known).average().orElse(0);
      double square =
          Arrays.stream(known).map(v -> (v - middle) * (v - middle)).average().orElse(0);
      mean[j] = middle;
      deviation[j] = square > 0 ? Math.sqrt(square) : 1;
    }
    var scaled = new Hardness(mean, deviation, new double[FEATURES]);
    return new Hardness(mean, deviation, scaled.slopes(features, sizes));
  }

  private double[] slopes(List<FeatureVector> features, double[] sizes) {
    double[][] normal = new double[FEATURES][FEATURES + 1];
    for (int i = 0; i < sizes.length; i++) {
      double[] z = standardised(features.get(i));
      for (int j = 0; j < FEATURES; j++) {
        for (int k = 0; k < FEATURES; k++) {
          normal[j][k] += z[j] * z[k];
        }
        normal[j][FEATURES] += z[j] * sizes[i];
      }
    }
    for (int j = 0; j < FEATURES; j++) {
      normal[j][j] += PENALTY * Math.max(1, sizes.length);
    }
    return LinearSystem.solve(normal);
  }

  private double[] standardised(FeatureVector features) {
    double[] z = new double[FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      double value = (features.values()[j] - mean[j]) / deviation[j];
      z[j] = Double.isNaN(value) ? 0 : Math.clamp(value, -FARTHEST, FARTHEST);
    }
    return z;
  }

  /** By what the errors on a series are larger than usual; 1 for one like all others. */
  double of(FeatureVector features) {
    double[] z = standardised(features);
    double sum = 0;
    for (int j = 0; j < FEATURES; j++) {
      sum += slope[j] * z[j];
    }
    return Math.exp(Math.clamp(sum, -MOST, MOST));
  }

  void write(DataOutputStream out) throws IOException {
    for (double[] values : List.of(mean, deviation, slope)) {
      for (double value : values) {
        out.writeFloat((float) value);
      }
    }
  }

  static Hardness read(DataInputStream in) throws IOException {
    Hardness read = none();
    for (double[] values : List.of(read.mean, read.deviation, read.slope)) {
      for (int j = 0; j < values.length; j++) {
        values[j] = in.readFloat();
      }
    }
    return read;
  }
}

package org.signalbox.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pool of forecasters as a mixture of experts (Jacobs, Jordan, Nowlan and Hinton 1991): a gate
 * looks at a series and says how much each expert counts; of all of them, or of the few heaviest
 * (Shazeer et al. 2017), the forecasts are added with these weights.
 */
public record Mixture(Gate gate) {
  /** Ids of the experts. */
  public List<String> experts() {
    return gate.members();
  }

  /** The gate's weights for a series, one an expert, summing to 1. */
  public double[] weights(GateCase series) {
    return gate.advice(series.features()).weights();
  }

  /** Only the {@code top} heaviest, which share all of the weight. */
  static double[] heaviest(double[] weights, int top) {
    double[] kept = new double[weights.length];
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -weights[j]))
        .limit(top)
        .forEach(j -> kept[j] = weights[j]);
    double sum = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(w -> w / sum).toArray();
  }

  /** MASE of the forecasts of the {@code top} heaviest experts, added with their weights. */
  public double error(GateCase series, int top) {
    return error(series, heaviest(weights(series), top));
  }

  /** MASE of the plain mean of all experts, without the gate. */
  public double equal(GateCase series) {
    double[] weights = new double[gate.members().size()];
    Arrays.fill(weights, 1.0 / weights.length);
    return error(series, weights);
  }

  private static double error(GateCase series, double... weights) {
    CompetitionSeries s = series.series();
    double[] mean = new double[s.future().length];
    for (int j = 0; j < weights.length; j++) {
      double[] its = series.outlooks().get(j).mean();
      for (int h = 0; h < mean.length; h++) {
        mean[h] += weights[j] * its[h];
      }
    }
    return Accuracy.mase(s.history(), s.future(), s.m(), mean);
  }
}

package org.signalbox.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fits a power law to marks of growing samples. Its uncertainty is that of held-out rows, drawn
 * again for all samples at once since they are the same (Efron and Tibshirani 1993), and of how far
 * the points lie from the law, whose residuals are kept or turned at random (the wild bootstrap of
 * Wu 1986).
 */
final class CurveFit {
  /** With three parameters fewer points always fit. */
  private static final int LEAST_POINTS = 4;

  private static final int PARAMETERS = 3;
  private static final int DRAWS = 300;
  private static final double TAIL = 0.025;

  /** A point that no draw moves still has some error of its own. */
  private static final double LEAST_DEVIATION = 1e-4;

  private final List<Step> steps;
  private final int known;
  private final long seed;
  private final double[] rows;

  /**
   * @param rows that were learned from
   */
  record Step(int rows, Marks marks) {}

  /**
   * @param known how many rows the user has to learn from
   */
  CurveFit(List<Step> steps, int known, long seed) {
    this.steps = List.copyOf(steps);
    this.known = known;
    this.seed = seed;
    rows = steps.stream().mapToDouble(Step::rows).toArray();
  }

  LearningCurve curve(Metric metric) {
    Metric measured = steps.isEmpty() ? metric : steps.getFirst().marks().metric();
    List<LearningCurve.Point> points = new ArrayList<>();
    for (Step step : steps) {
      Interval interval = new Bootstrap(seed).interval(step.marks());
      double value = step.marks().value();
      points.add(new LearningCurve.Point(step.rows(), value, interval.low(), interval.high()));
    }
    if (steps.size() < LEAST_POINTS) {
      return new LearningCurve(measured, points, Optional.empty(), Optional.empty());
    }
    double[] errors = errors(measured, step -> step.marks().value());
    double[][] drawn = drawn(measured);
    double[] weights = weights(drawn);
    PowerLaw law = PowerLaw.fit(rows, errors, weights);
    return new LearningCurve(
        measured, points, Optional.of(law), Optional.of(twice(measured, law, drawn, weights)));
  }

  private double[] errors(Metric metric, java.util.function.ToDoubleFunction<Step> value) {
    return steps.stream()
        .mapToDouble(step -> LearningCurve.error(metric, value.applyAsDouble(step)))
        .toArray();
  }

  /** The errors of all samples on the same rows drawn again, one line a draw. */
  private double[][] drawn(Metric metric) {
    int[] groups = steps.getLast().marks().groups();
    var random = new SplittableRandom(seed);
    double[][] drawn = new double[DRAWS][];
    for (int d = 0; d < DRAWS; d++) {
      int[] times = new int[groups.length];
      for (int i = 0; i < groups.length; i++) {
        times[random.nextInt(groups.length)]++;
      }
      drawn[d] = errors(metric, step -> step.marks().value(weights(step.marks(), groups, times)));
    }
    return Arrays.stream(drawn)
        .filter(line -> Arrays.stream(line).allMatch(Double::isFinite))
        .toArray(double[][]::new);
  }

  private static int[] weights(Marks marks, int[] groups, int[] times) {
    return IntStream.range(0, marks.cases())
        .map(i -> Arrays.binarySearch(groups, marks.group(i)))
        .map(place -> place < 0 ? 0 : times[place])
        .toArray();
  }

  private double[] weights(double[][] drawn) {
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int at = i;
      double mean = Arrays.stream(drawn).mapToDouble(line -> line[at]).average().orElse(0);
      double variance =
          Arrays.stream(drawn)
              .mapToDouble(line -> (line[at] - mean) * (line[at] - mean))
              .average()
              .orElse(0);
      double least = LEAST_DEVIATION * Math.max(Math.abs(mean), LEAST_DEVIATION);
      weights[i] = 1 / Math.max(variance, least * least);
    }
    return weights;
  }

  private LearningCurve.Prospect twice(
      Metric metric, PowerLaw law, double[][] drawn, double[] weights) {
    double[] fitted = Arrays.stream(rows).map(law::at).toArray();
    double[] errors = errors(metric, step -> step.marks().value());
    double spread = Math.sqrt(rows.length / (double) (rows.length - PARAMETERS));
    var random = new SplittableRandom(~seed);
    double[] then = new double[drawn.length];
    double[] gains = new double[drawn.length];
    for (int d = 0; d < drawn.length; d++) {
      double[] line = drawn[d].clone();
      for (int i = 0; i < line.length; i++) {
        double residual = spread * (errors[i] - fitted[i]);
        line[i] += random.nextBoolean() ? residual : -residual;
      }
      PowerLaw one = PowerLaw.fit(rows, line, weights);
      then[d] = LearningCurve.fromError(metric, one.at(2.0 * known));
      gains[d] = one.at(known) - one.at(2.0 * known);
    }
    Arrays.sort(then);
    Arrays.sort(gains);
    return new LearningCurve.Prospect(
        known,
        LearningCurve.fromError(metric, law.at(known)),
        LearningCurve.fromError(metric, law.at(2.0 * known)),
        quantile(then, TAIL),
        quantile(then, 1 - TAIL),
        new LearningCurve.Gain(quantile(gains, TAIL), quantile(gains, 1 - TAIL)));
  }

  private static double quantile(double[] sorted, double p) {
    return sorted.length == 0 ? Double.NaN : Bootstrap.quantile(sorted, p);
  }
}

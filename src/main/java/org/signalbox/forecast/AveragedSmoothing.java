package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;

/**
 * Exponential smoothing with a damped trend (Gardner and McKenzie 1985, doi
 * 10.1287/mnsc.31.10.1237) averaged over its parameters instead of fitted: every point of a grid
 * counts by how likely it makes the series, as in Bayesian model averaging (Hoeting, Madigan,
 * Raftery and Volinsky 1999, doi 10.1214/ss/1009212519). On logarithms where the series is
 * positive, so that a season adds up there.
 */
final class AveragedSmoothing implements Method {
  /** The weights of one kind of series. */
  private record Grid(double[] alphas, double[] betas, double[] phis, double[] gammas) {}

  private static final Grid PLAIN =
      new Grid(
          new double[] {0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92, 1},
          new double[] {0, 0.03, 0.1, 0.2, 0.35, 0.55, 0.8, 1},
          new double[] {0.6, 0.8, 0.9, 0.96, 1},
          new double[] {0});

  private static final Grid SEASONAL =
      new Grid(
          new double[] {0.02, 0.1, 0.25, 0.45, 0.7, 0.95},
          new double[] {0, 0.05, 0.2, 0.5},
          new double[] {0.8, 0.94, 1},
          new double[] {0, 0.05, 0.15, 0.35});

  private static final int SHORTEST = 6;

  /** Restless trends are believed less, as the logarithm of the prior by their weight. */
  private static final double RESTLESS = -2;

  /** A mean squared error, in squared mean steps, below which fits are equally good. */
  private static final double EXACT = 1e-9;

  /** Choices below this share are left out. */
  private static final double LEAST_SHARE = 1e-4;

  @Override
  public Model fit(History history, Cancellation cancellation) {
    return RandomWalk.insteadOf(history, SHORTEST).orElseGet(() -> learn(history, cancellation));
  }

  private Model learn(History history, Cancellation cancellation) {
    SmoothingScale scale = SmoothingScale.of(history);
    double[] z = scale.of(history.y());
    List<HoltChoice> choices =
        history.seasonal()
            ? choices(SEASONAL, HoltStart.of(z, history.season()))
            : choices(PLAIN, HoltStart.of(z));
    cancellation.check();
    return new AveragedModel(history.y(), scale, weighed(choices, z), choices.size());
  }

  private static List<HoltChoice> choices(Grid grid, HoltStart[] starts) {
    List<HoltChoice> out = new ArrayList<>();
    for (HoltStart start : starts) {
      for (double alpha : grid.alphas) {
        for (double gamma : grid.gammas) {
          out.add(new HoltChoice(1, alpha, 0, 0, gamma, start));
          for (double beta : grid.betas) {
            for (double phi : grid.phis) {
              out.add(new HoltChoice(1, alpha, beta, phi, gamma, start));
            }
          }
        }
      }
    }
    return out;
  }

  private static List<HoltChoice> weighed(List<HoltChoice> choices, double[] z) {
    double[] logs = new double[choices.size()];
    for (int i = 0; i < logs.length; i++) {
      double error = choices.get(i).squares(z) / z.length + EXACT;
      logs[i] = RESTLESS * choices.get(i).beta() - 0.5 * z.length * Math.log(error);
    }
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] likely = Arrays.stream(logs).map(l -> Math.exp(l - most)).toArray();
    double least = LEAST_SHARE * Arrays.stream(likely).sum();
    double sum = Arrays.stream(likely).filter(v -> v >= least).sum();
    List<HoltChoice> kept = new ArrayList<>();
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] >= least) {
        kept.add(choices.get(i).weighing(likely[i] / sum));
      }
    }
    return kept;
  }
}

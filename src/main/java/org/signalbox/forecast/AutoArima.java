package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.forecast.ArimaOrder.Lags;

/**
 * ARIMA with differences from unit root tests and orders by the corrected Akaike criterion (Hyndman
 * and Khandakar 2008), regressors with ARIMA errors where the series has any. A season too long for
 * seasonal lags is taken out by decomposition first.
 */
record AutoArima(Search search, Spread spread) implements Method {
  /** How the orders are looked for. */
  enum Search {
    STEPWISE,
    FULL
  }

  /** Whether a spread that grows with the level is evened out first. */
  enum Spread {
    AS_IT_IS,
    EVENED
  }

  /** Ranges of the history that forecasts may leave it, and of the transformed history. */
  private static final double FAR = 20;

  private static final double FAR_TRANSFORMED = 1.5;

  /** Longer seasons have too many lags to carry. */
  private static final int LONGEST_SEASON = 366;

  private static final int FEWEST = 4;

  AutoArima(Search search) {
    this(search, Spread.AS_IT_IS);
  }

  @Override
  public Model fit(History history, Cancellation cancellation) {
    return RandomWalk.insteadOf(history, FEWEST).orElseGet(() -> learn(history, cancellation));
  }

  private Model learn(History history, Cancellation cancellation) {
    int m = history.season();
    if (m > LONGEST_SEASON && SeasonTest.passes(history)) {
      return Reseasoned.fit(history, this, cancellation);
    }
    int period = m > LONGEST_SEASON ? 1 : m;
    BoxCox transformation = transformation(history, period);
    Model model = transformed(history, period, transformation, cancellation);
    return !transformation.changes() || stays(model, history)
        ? model
        : transformed(history, period, BoxCox.NONE, cancellation);
  }

  /**
   * Whether half as long a future stays in sight on the series' own scale, regressors unchanged.
   */
  private static boolean stays(Model model, History history) {
    int horizon = history.length() / 2;
    double[][] regressors = new double[history.regressors().length][horizon];
    for (int j = 0; j < regressors.length; j++) {
      Arrays.fill(regressors[j], history.regressors()[j][history.length() - 1]);
    }
    double low = Arrays.stream(history.y()).min().orElse(0);
    double high = Arrays.stream(history.y()).max().orElse(0);
    double[] mean = model.ahead(new Ahead(horizon, List.of(), 0, regressors)).mean();
    return Arrays.stream(mean).allMatch(v -> Math.abs(v - low) <= FAR * (high - low));
  }

  /** Guerrero's power between the logarithm and none at all. */
  private BoxCox transformation(History history, int period) {
    if (spread == Spread.AS_IT_IS || !history.positive()) {
      return BoxCox.NONE;
    }
    return new BoxCox(Math.clamp(Guerrero.of(history.y(), period).lambda(), 0, 1));
  }

  private Model transformed(
      History history, int period, BoxCox transformation, Cancellation cancellation) {
    double[] z = new ArimaScale(transformation, 0).applied(history.y());
    ArimaOrder bare = differences(z, history.regressors(), period);
    var scale = ArimaScale.of(history.y(), transformation, Differences.of(bare));
    var sample = new ArimaSample(scale.applied(history.y()), history.regressors());
    if (Kpss.constant(Differences.of(bare).taken(z))) {
      ArimaFit line = ArimaEstimator.evaluated(bare, sample, new double[0]);
      return new ArimaModel(line, scale, history, 1);
    }
    double far = transformation.changes() ? FAR_TRANSFORMED : FAR;
    var candidates = new ArimaCandidates(sample, bare, far, cancellation);
    ArimaFit best =
        search == Search.STEPWISE
            ? ArimaStepwise.search(candidates, history.length())
            : ArimaGrid.search(candidates);
    return new ArimaModel(best, scale, history, candidates.tried());
  }

  /**
   * The differences that the tests ask for, with a constant where it would not mean a parabola. A
   * second difference needs more evidence than in R, because a needless one costs more.
   */
  private static ArimaOrder differences(double[] z, double[][] regressors, int period) {
    double[] rest = regressors.length == 0 ? z : unexplained(z, regressors);
    int seasonal = SeasonalStrength.differences(rest, period);
    double[] adjusted = seasonal > 0 ? Differences.lagged(rest, period) : rest;
    int plain = Kpss.differences(adjusted, Kpss.TWO_AND_A_HALF_PERCENT);
    return new ArimaOrder(
        new Lags(0, plain, 0), new Lags(0, seasonal, 0), period, plain + seasonal < 2);
  }

  /** What is left of a series after a regression with an intercept. */
  private static double[] unexplained(double[] z, double[][] regressors) {
    double[][] columns = new double[2 + regressors.length][];
    columns[0] = z.clone();
    columns[1] = new double[z.length];
    Arrays.fill(columns[1], 1);
    for (int j = 0; j < regressors.length; j++) {
      columns[j + 2] = regressors[j].clone();
    }
    new Projection(columns.length - 1).of(columns);
    return columns[0];
  }
}

package org.signalbox.task;

import java.util.List;

/**
 * How a forecaster came to its model; each list is empty where an engine has nothing to say.
 *
 * @param traits what the model believes of the series
 * @param seasons season lengths found in the history, strongest first
 * @param candidates the models that were weighed, the heaviest first
 * @param origins forecasts from earlier moments of the history, the earliest first
 * @param anomalies observations outside the interval that the model expected them in
 */
public record Insight(
    List<Trait> traits,
    List<Integer> seasons,
    List<Candidate> candidates,
    List<Origin> origins,
    List<Anomaly> anomalies) {
  public Insight {
    traits = List.copyOf(traits);
    seasons = List.copyOf(seasons);
    candidates = List.copyOf(candidates);
    origins = List.copyOf(origins);
    anomalies = List.copyOf(anomalies);
  }

  public static Insight none() {
    return new Insight(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A model that was weighed.
   *
   * @param engine id of the engine that fits it, such as {@code auto-ets}
   * @param model in the field's notation
   * @param weight share of the forecast, 0 to 1; all candidates' weights sum to 1
   * @param error MASE over the rolling origins, NaN where none was measured
   */
  public record Candidate(String engine, String model, double weight, double error) {}

  /**
   * A forecast from an earlier moment, against what then happened.
   *
   * @param at how many observations were known
   * @param mean forecasts of the observations after them
   * @param error MASE of these forecasts
   */
  public record Origin(int at, double[] mean, double error) {}

  /**
   * An observation that the model did not expect.
   *
   * @param index of the observation, from 0
   * @param low of the interval it was expected in, in the series' units
   * @param high of that interval
   */
  public record Anomaly(int index, double low, double high) {}

  /** What a model believes of a series; the words for it stand in the bundle. */
  public enum Trait {
    CONSTANT,
    NO_TREND,
    TREND,
    DAMPED_TREND,
    NO_SEASON,
    ADDITIVE_SEASON,
    MULTIPLICATIVE_SEASON,
    SEVERAL_SEASONS,
    ADDITIVE_ERROR,
    MULTIPLICATIVE_ERROR,
    AUTOREGRESSIVE,
    DIFFERENCED,
    SEASONALLY_DIFFERENCED,
    TRANSFORMED,
    REGRESSORS,
    INTERMITTENT,
    COMBINED
  }
}

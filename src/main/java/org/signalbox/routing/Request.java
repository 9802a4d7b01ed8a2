package org.signalbox.routing;

import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.Sampling;

/**
 * What the user asks of the material: the words typed, and every correction made by hand.
 *
 * @param text the typed request, such as "forecast the next 12 months"; may be empty
 * @param engine the engine the user insists on
 * @param sampling how the rows of a table came about, where the user says so
 * @param features what the user decided about the columns to learn from
 * @param kind what the user says the input is meant for
 */
public record Request(
    String text,
    Optional<String> target,
    Optional<String> time,
    Optional<String> id,
    OptionalInt horizon,
    Optional<String> engine,
    Optional<Sampling> sampling,
    FeatureWish features,
    Optional<Kind> kind) {
  /** The longest horizon: beyond it forecasts say nothing and fill the memory. */
  public static final int MOST_STEPS = 10_000;

  /** Leaves the columns to learn from and the split to the router. */
  public Request(
      String text,
      Optional<String> target,
      Optional<String> time,
      Optional<String> id,
      OptionalInt horizon,
      Optional<String> engine) {
    this(
        text,
        target,
        time,
        id,
        horizon,
        engine,
        Optional.empty(),
        FeatureWish.none(),
        Optional.empty());
  }

  public static Request of(String text) {
    return new Request(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  public Request withTarget(String column) {
    return withTarget(Optional.of(column));
  }

  public Request withTarget(Optional<String> column) {
    return new Request(text, column, time, id, horizon, engine, sampling, features, kind);
  }

  public Request withTime(String column) {
    return withTime(Optional.of(column));
  }

  public Request withTime(Optional<String> column) {
    return new Request(text, target, column, id, horizon, engine, sampling, features, kind);
  }

  public Request withId(String column) {
    return withId(Optional.of(column));
  }

  public Request withId(Optional<String> column) {
    return new Request(text, target, time, column, horizon, engine, sampling, features, kind);
  }

  public Request withHorizon(int steps) {
    return withHorizon(OptionalInt.of(steps));
  }

  public Request withHorizon(OptionalInt steps) {
    return new Request(text, target, time, id, steps, engine, sampling, features, kind);
  }

  public Request withEngine(String other) {
    return withEngine(Optional.of(other));
  }

  public Request withEngine(Optional<String> other) {
    return new Request(text, target, time, id, horizon, other, sampling, features, kind);
  }

  public Request withSampling(Optional<Sampling> how) {
    return new Request(text, target, time, id, horizon, engine, how, features, kind);
  }

  public Request withFeatures(FeatureWish wish) {
    return new Request(text, target, time, id, horizon, engine, sampling, wish, kind);
  }

  public Request withKind(Optional<Kind> meant) {
    return new Request(text, target, time, id, horizon, engine, sampling, features, meant);
  }

  public Request withText(String other) {
    return new Request(other, target, time, id, horizon, engine, sampling, features, kind);
  }
}

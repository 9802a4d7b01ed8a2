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
 */
public record Request(
    String text,
    Optional<String> target,
    Optional<String> time,
    Optional<String> id,
    OptionalInt horizon,
    Optional<String> engine,
    Optional<Sampling> sampling) {
  /** Leaves it to the evidence how the rows came about. */
  public Request(
      String text,
      Optional<String> target,
      Optional<String> time,
      Optional<String> id,
      OptionalInt horizon,
      Optional<String> engine) {
    this(text, target, time, id, horizon, engine, Optional.empty());
  }

  /** The longest horizon: beyond it forecasts say nothing and fill the memory. */
  public static final int MOST_STEPS = 10_000;

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
    return new Request(text, Optional.of(column), time, id, horizon, engine, sampling);
  }

  public Request withTime(String column) {
    return new Request(text, target, Optional.of(column), id, horizon, engine, sampling);
  }

  public Request withId(String column) {
    return new Request(text, target, time, Optional.of(column), horizon, engine, sampling);
  }

  public Request withHorizon(int steps) {
    return new Request(text, target, time, id, OptionalInt.of(steps), engine, sampling);
  }

  public Request withEngine(String other) {
    return new Request(text, target, time, id, horizon, Optional.of(other), sampling);
  }

  public Request withSampling(Optional<Sampling> how) {
    return new Request(text, target, time, id, horizon, engine, how);
  }

  Request withText(String other) {
    return new Request(other, target, time, id, horizon, engine, sampling);
  }
}

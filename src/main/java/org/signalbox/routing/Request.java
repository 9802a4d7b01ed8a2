package org.signalbox.routing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user asks of the material: the words typed, and every correction made by hand.
 *
 * @param text the typed request, such as "forecast the next 12 months"; may be empty
 * @param engine the engine the user insists on
 */
public record Request(
    String text,
    Optional<String> target,
    Optional<String> time,
    Optional<String> id,
    OptionalInt horizon,
    Optional<String> engine) {
  public static Request of(String text) {
    return new Request(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  Request withText(String other) {
    return new Request(other, target, time, id, horizon, engine);
  }
}

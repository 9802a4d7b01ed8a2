package org.signalbox.lab;

import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;

/**
 * What the router made of an input, as far as a suite judges it.
 *
 * @param nanos that deciding took, after the input was read
 */
public record SeenRoute(Route route, long nanos) {
  public String value(Aspect aspect) {
    Recognition seen = route.recognition();
    return switch (aspect) {
      case ABSTAIN -> Boolean.toString(route.decision().abstained());
      case FAMILY -> route.family().map(family -> family.word()).orElse("none");
      case PROBLEM_TYPE -> seen.problemType().word();
      case TARGET -> word(seen.target());
      case TIME -> word(seen.time());
      case ID -> word(seen.id());
      case HORIZON -> word(seen.horizon());
      case SEASON -> word(seen.season());
    };
  }

  double confidence() {
    return route.decision().confidence();
  }

  private static String word(Optional<String> value) {
    return value.orElse("");
  }

  private static String word(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }
}

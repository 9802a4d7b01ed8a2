package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.function.Supplier;
import org.signalbox.routing.Route;

/** A route and how long deciding took. */
record Timed(Route route, Duration taken) {
  static Supplier<Timed> by(Flow flow, Supplier<Route> deciding) {
    return () -> {
      long begun = flow.ticker().nanos();
      Route route = deciding.get();
      return new Timed(route, Duration.ofNanos(flow.ticker().nanos() - begun));
    };
  }
}

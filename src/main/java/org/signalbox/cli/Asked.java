package org.signalbox.cli;

import org.signalbox.routing.Route;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** What stops a command that needs a certain kind of task. */
final class Asked {
  private Asked() {}

  /** The router's own question says best what is wrong with an input; without one, the fallback. */
  static ProblemException instead(Route route, Problem fallback) {
    return new ProblemException(route.decision().question().orElse(fallback));
  }
}

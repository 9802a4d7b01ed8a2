package org.signalbox.routing;

import java.util.Optional;
import org.signalbox.task.Problem;

/** What no local engine here can do: pictures, sounds, live facts, acts in the world. */
final class Scope {
  /** So many words has a question about the moment at most. */
  private static final int LONGEST_QUESTION = 30;

  private Scope() {}

  /** Why a request is out of scope; empty when it is not. */
  static Optional<Problem> outside(Ask ask) {
    double inside = Math.max(ask.weight(Intent.WRITE), ask.weight(Intent.SEARCH));
    boolean written = ask.weight(Intent.WRITE) >= 3;
    if (ask.has(Intent.PICTURE) && !written) {
      return Optional.of(Problem.of("SB-ROUTING-03"));
    }
    if (ask.weight(Intent.SOUND) >= (written ? 4 : 1)) {
      return Optional.of(Problem.of("SB-ROUTING-04"));
    }
    boolean live = ask.weight(Intent.LIVE) > inside && ask.words().size() <= LONGEST_QUESTION;
    if (live && ask.weight(Intent.FORECAST) < 2) {
      return Optional.of(Problem.of("SB-ROUTING-05"));
    }
    return ask.has(Intent.ACTION) && inside == 0
        ? Optional.of(Problem.of("SB-ROUTING-06"))
        : Optional.empty();
  }
}

package org.signalbox.engine;

import org.signalbox.task.Answer;
import org.signalbox.task.Problem;

/** How a run ended. */
public sealed interface Outcome<A extends Answer> {
  record Done<A extends Answer>(Result<A> result) implements Outcome<A> {}

  record Cancelled<A extends Answer>(Reason reason) implements Outcome<A> {}

  record Failed<A extends Answer>(Problem problem) implements Outcome<A> {}

  /** Who ended a run early. */
  enum Reason {
    USER,
    TIME_LIMIT
  }
}

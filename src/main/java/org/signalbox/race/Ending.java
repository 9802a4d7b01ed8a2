package org.signalbox.race;

import java.util.Optional;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.task.Answer;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;

/** Turns whatever ended a lane early into its outcome. */
final class Ending {
  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  private Ending() {}

  /**
   * @param asked who asked for the end, if anybody did; native code that is stopped breaks with
   *     errors of its own, which are then no news
   */
  static <A extends Answer> Outcome<A> of(
      Throwable cause, EngineCard card, Optional<Outcome.Reason> asked) {
    if (asked.isPresent()) {
      return new Outcome.Cancelled<>(asked.get());
    }
    return switch (cause) {
      case CancelledException _ -> new Outcome.Cancelled<>(Outcome.Reason.USER);
      case ProblemException e -> new Outcome.Failed<>(e.problem());
      case OutOfMemoryError e -> unexpected(e, card, memory(card));
      default -> unexpected(cause, card, Problem.of("SB-RACE-01", card.name(), words(cause)));
    };
  }

  private static <A extends Answer> Outcome<A> unexpected(
      Throwable cause, EngineCard card, Problem problem) {
    LOG.log(System.Logger.Level.WARNING, "engine " + card.id() + " broke", cause);
    return new Outcome.Failed<>(problem);
  }

  private static Problem memory(EngineCard card) {
    return Problem.of("SB-RACE-02", card.name(), Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return message == null ? kind : kind + ", " + message;
  }
}

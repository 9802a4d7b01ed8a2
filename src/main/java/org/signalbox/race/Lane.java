package org.signalbox.race;

import java.util.List;
import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.Marks;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Answer;

/**
 * What became of one engine in a race.
 *
 * @param outcome with the answer to the user's question: the open rows, the future, the text; where
 *     the task asks nothing beyond what is known, the held-out answer
 * @param first the first, cold run: load, fit and predict once
 * @param warm the repeat with the median wall time; empty when there were none
 * @param quality on the held-out part, as far as it was answered; empty when nothing is known to
 *     compare with
 * @param heldOut the answer on the held-out part that was scored, all folds in one, with rows and
 *     documents numbered as in the user's task; for series the last origin. Empty when there was
 *     none
 * @param course how far it came where time had a say
 * @param laps its turns, for comparing two lanes case by case and turn by turn
 */
public record Lane(
    EngineCard card,
    Outcome<? extends Answer> outcome,
    Optional<Measurement> first,
    Optional<Measurement> warm,
    Optional<Quality> quality,
    Optional<Answer> heldOut,
    Course course,
    Laps laps) {
  /**
   * Known of a race that has just been run and of none that was kept.
   *
   * @param marks of the scored cases; empty when none was
   * @param turns in the order of the rounds
   */
  public record Laps(Optional<Marks> marks, List<Measurement> turns) {
    public Laps {
      turns = List.copyOf(turns);
    }

    static Laps none() {
      return new Laps(Optional.empty(), List.of());
    }
  }

  /** A lane whose single turns are not known. */
  public Lane(
      EngineCard card,
      Outcome<? extends Answer> outcome,
      Optional<Measurement> first,
      Optional<Measurement> warm,
      Optional<Quality> quality,
      Optional<Answer> heldOut,
      Course course) {
    this(card, outcome, first, warm, quality, heldOut, course, Laps.none());
  }

  /** A lane in which time had no say. */
  public Lane(
      EngineCard card,
      Outcome<? extends Answer> outcome,
      Optional<Measurement> first,
      Optional<Measurement> warm,
      Optional<Quality> quality,
      Optional<Answer> heldOut) {
    this(card, outcome, first, warm, quality, heldOut, Course.none());
  }
}

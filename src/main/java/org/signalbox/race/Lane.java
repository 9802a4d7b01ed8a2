package org.signalbox.race;

import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.Quality;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Answer;

/**
 * What became of one engine in a race.
 *
 * @param outcome with the answer to the user's question: the open rows, the future, the text
 * @param first the first, cold run
 * @param warm the median of the repeats; empty when there were none
 * @param quality on the held-out part; empty when nothing is known to compare with
 * @param heldOut the answer on the held-out part that was scored; empty when there was none
 */
public record Lane(
    EngineCard card,
    Outcome<? extends Answer> outcome,
    Optional<Measurement> first,
    Optional<Measurement> warm,
    Optional<Quality> quality,
    Optional<Answer> heldOut) {}

package org.signalbox.viewmodel;

import java.util.List;
import org.signalbox.lesson.Settled;
import org.signalbox.settings.KeptBet;

/**
 * How often a room or a person was right so far.
 *
 * @param who a person's name; empty for the room
 * @param lessons on how many
 * @param settled of all their bets together
 */
public record LessonTally(String who, int lessons, Settled settled) {
  static LessonTally of(String who, List<KeptBet> bets) {
    List<KeptBet.Outcome> outcomes =
        bets.stream()
            .filter(bet -> bet.who().equals(who))
            .flatMap(bet -> bet.outcome().stream())
            .filter(outcome -> outcome.bettors() > 0)
            .toList();
    Settled all =
        outcomes.stream()
            .map(outcome -> new Settled(outcome.right(), outcome.bettors()))
            .reduce(new Settled(0, 0), Settled::and);
    return new LessonTally(who, outcomes.size(), all);
  }
}

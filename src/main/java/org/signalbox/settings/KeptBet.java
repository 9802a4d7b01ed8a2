package org.signalbox.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a room or a person bet on a lesson on this machine.
 *
 * @param who a person's name; empty for the room
 * @param lesson its id
 * @param hands for each option, where there are options
 * @param guesses where a number was asked for
 * @param outcome empty until the experiment ran
 */
public record KeptBet(
    String who,
    String lesson,
    List<Integer> hands,
    List<Double> guesses,
    Optional<Outcome> outcome) {
  public KeptBet {
    hands = List.copyOf(hands);
    guesses = List.copyOf(guesses);
  }

  /**
   * @param right how many were right
   * @param bettors of how many
   */
  public record Outcome(int right, int bettors) {}

  boolean sameBettor(KeptBet other) {
    return who.equals(other.who) && lesson.equals(other.lesson);
  }
}

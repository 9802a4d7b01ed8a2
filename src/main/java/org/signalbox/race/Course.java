package org.signalbox.race;

import java.util.List;

/**
 * How far a lane came where time had a say, so that a replay can come just as far.
 *
 * @param folds that were answered and marked
 * @param trials what each fold's search tried, stage by stage, and last that of the user's question
 *     where there was one; empty where nothing was searched
 */
public record Course(int folds, List<List<Integer>> trials) {
  public Course {
    boolean searched = trials.stream().anyMatch(turn -> !turn.isEmpty());
    trials = searched ? trials.stream().map(List::copyOf).toList() : List.of();
    if (folds < 0) {
      throw new IllegalArgumentException("folds: " + folds);
    }
  }

  /** Nothing was marked or searched. */
  public static Course none() {
    return new Course(0, List.of());
  }

  /** What a turn's search tried; empty when that is not known. */
  List<Integer> trials(int turn) {
    return turn < trials.size() ? trials.get(turn) : List.of();
  }
}

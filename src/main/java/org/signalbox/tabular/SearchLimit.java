package org.signalbox.tabular;

import java.util.List;

/** When a search for good settings ends, if it has not come to its own end before. */
public sealed interface SearchLimit {
  /**
   * After so much time by the context's ticker, looked at between trials. The numbers of trials
   * that it allowed are told, so that {@link Trials} can repeat them.
   */
  record Seconds(double seconds) implements SearchLimit {}

  /**
   * After so many trials, however long they take: the same numbers everywhere.
   *
   * @param stages trials at most in each stage of the search
   */
  record Trials(List<Integer> stages) implements SearchLimit {
    public Trials {
      stages = List.copyOf(stages);
    }
  }
}

package org.signalbox.lab;

import java.util.List;
import org.signalbox.routing.RecordedRace;

/**
 * A recorded race with what was expected of each engine by somebody who had seen no race of its
 * source.
 *
 * @param expected one an engine, in the race's order
 */
public record Foreseen(RecordedRace race, List<Expectation> expected) {
  /**
   * @param quality 0 as the baseline, 1 perfect
   * @param millis on the reference machine
   */
  public record Expectation(double quality, double millis) {}

  public Foreseen {
    expected = List.copyOf(expected);
  }
}

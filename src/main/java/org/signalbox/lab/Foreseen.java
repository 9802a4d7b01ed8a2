package org.signalbox.lab;

import java.util.List;
import org.signalbox.routing.RecordedRace;
import org.signalbox.routing.RouteGate;

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

  /** What a gate expects of a race of whose source it has seen none. */
  public static Foreseen by(RouteGate gate, RecordedRace race) {
    return new Foreseen(
        race,
        race.shown().stream()
            .map(
                s -> {
                  double quality = s.ruledQuality();
                  var told = gate.foresee(race.features(), s.engine(), quality, s.ruledMillis());
                  boolean baseline = s.role() == RecordedRace.Role.BASELINE;
                  return new Expectation(baseline ? quality : told.quality(), told.latencyMs());
                })
            .toList());
  }
}

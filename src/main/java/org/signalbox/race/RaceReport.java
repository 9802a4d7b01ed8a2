package org.signalbox.race;

import java.util.List;
import org.signalbox.evaluation.Comparison;

/** A finished race: its events folded. */
public record RaceReport(String split, long seed, List<Lane> lanes, Comparison comparison) {
  public RaceReport {
    lanes = List.copyOf(lanes);
  }
}

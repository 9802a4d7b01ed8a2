package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What an experiment found.
 *
 * @param measures the figures, the most telling first
 * @param drawings what is drawn of it, the most telling first
 */
public record Findings(List<Measure> measures, List<Drawing> drawings) {
  public Findings {
    measures = List.copyOf(measures);
    drawings = List.copyOf(drawings);
    if (measures.stream().map(Measure::id).distinct().count() < measures.size()) {
      throw new IllegalArgumentException("two measures of one name");
    }
  }

  public Optional<Measure> measure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }
}

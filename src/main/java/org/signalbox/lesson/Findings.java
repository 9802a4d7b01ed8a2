package org.signalbox.lesson;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Problem;

/**
 * What an experiment found.
 *
 * @param measures the figures, the most telling first
 * @param drawings what is drawn of it, the most telling first
 * @param remarks what must be known beside the figures, such as that energy was modelled
 */
public record Findings(List<Measure> measures, List<Drawing> drawings, List<Problem> remarks) {
  public Findings {
    measures = List.copyOf(measures);
    drawings = List.copyOf(drawings);
    remarks = List.copyOf(remarks);
    if (measures.stream().map(Measure::id).distinct().count() < measures.size()) {
      throw new IllegalArgumentException("two measures of one name");
    }
  }

  /** With nothing to remark. */
  public Findings(List<Measure> measures, List<Drawing> drawings) {
    this(measures, drawings, List.of());
  }

  public Optional<Measure> measure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }
}

package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.Dataset;

/** What is doubtful about the columns of a table before anybody asked anything of it. */
public final class ColumnFindings {
  private ColumnFindings() {}

  /**
   * Keys, constants, copies and whatever gives away the column that would be predicted without a
   * request; empty where none would be.
   */
  public static List<LeftOut> of(Dataset dataset) {
    if (dataset.table().rows() < 2) {
      return List.of();
    }
    TableFacts facts = TableFacts.of(dataset, Request.of(""));
    Optional<Target> target = Targets.choose(facts);
    return target
        .map(t -> FeatureChoice.of(facts, t.trait(), Classes.of(t.trait(), facts.ask())).leftOut())
        .orElse(List.of());
  }
}

package org.signalbox.tabular;

import java.util.List;
import org.signalbox.task.Table;

/**
 * A row that differs in a few columns and is predicted as wished.
 *
 * @param changes what differs
 * @param row the changed row, as the model was asked it
 * @param before the model's outputs for the row as it was
 * @param after its outputs for the changed row, asked anew
 */
public record Counterfactual(List<Change> changes, Table row, double[] before, double[] after) {
  public Counterfactual {
    changes = List.copyOf(changes);
  }

  /**
   * @param from as people read it; empty when missing
   * @param to a value that occurs in the data
   */
  public record Change(String column, String from, String to) {}
}

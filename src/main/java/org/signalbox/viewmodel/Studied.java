package org.signalbox.viewmodel;

import java.util.Optional;
import org.signalbox.engine.EngineCard;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.Schema;
import org.signalbox.task.Table;

/**
 * The model that is looked at.
 *
 * @param rows the rows that can be picked; none for a model from a file before it was given any
 * @param sample an even sample of them, explained
 */
public record Studied(
    EngineCard card, Schema schema, Facts facts, Table rows, Optional<Explanation> sample) {

  /** The output whose probability charts follow first: the second of two classes. */
  public int output() {
    return schema.outputs() == 2 ? 1 : 0;
  }

  /** Whether there is any row to look at. */
  public boolean peopled() {
    return rows.rows() > 0;
  }
}

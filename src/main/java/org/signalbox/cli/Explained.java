package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import org.signalbox.tabular.Counterfactual;
import org.signalbox.tabular.Dependence;
import org.signalbox.tabular.Explanation;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;

/**
 * Everything that was asked about a model.
 *
 * @param rows explained rows, an even sample of what was given
 * @param importance what shuffling costs on held-out rows
 * @param one the row that was asked for
 * @param along how predictions go along a column
 */
record Explained(
    HeldModel model,
    Explanation rows,
    Optional<Importance> importance,
    Optional<One> one,
    Optional<Dependence> along) {

  /**
   * @param number counted from 1
   * @param row one row
   */
  record One(int number, Explanation row, List<Counterfactual> changes) {
    One {
      changes = List.copyOf(changes);
    }
  }

  Optional<Importance.Rise> rise(String column) {
    return importance.stream()
        .flatMap(i -> i.columns().stream())
        .filter(r -> r.column().equals(column))
        .findFirst();
  }
}

package org.signalbox.lab;

import java.util.List;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;

/** How much the route gate's trees take from each race; which one is chosen by inner folds. */
enum GateSize {
  SMALL(new Growth(0.03, 3, 30, 0.8, 0.5), 60),
  MEDIUM(new Growth(0.05, 3, 15, 0.8, 0.5), 60),
  LARGE(new Growth(0.05, 3, 5, 0.8, 0.5), 120);

  static final List<GateSize> ALL = List.of(values());

  private final Growth growth;
  private final int rounds;

  GateSize(Growth growth, int rounds) {
    this.growth = growth;
    this.rounds = rounds;
  }

  Recipe recipe() {
    return new Recipe(new Objective.SquaredError(), growth, rounds, 1);
  }
}

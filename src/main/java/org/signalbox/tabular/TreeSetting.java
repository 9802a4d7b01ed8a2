package org.signalbox.tabular;

import java.util.Arrays;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.boosting.Restraint;

/** How trees are boosted, whatever the number of rounds. */
record TreeSetting(Objective objective, Growth growth, Restraint restraint) {
  /** Classes so rare or rarer take careful steps. */
  private static final double RARE = 0.1;

  Recipe recipe(int rounds, int patience) {
    return new Recipe(objective, growth, rounds, patience, restraint);
  }

  TreeSetting growing(Growth other) {
    return new TreeSetting(objective, other, restraint);
  }

  TreeSetting minimising(Objective other) {
    return new TreeSetting(other, growth, restraint);
  }

  /** Of squared error the value is brought near 0 and 1, of counts not. */
  Scaling scaling(Target target) {
    return objective instanceof Objective.Poisson ? new Scaling(0, 1, true) : Scaling.of(target);
  }

  /** What fits a target without trying. */
  static TreeSetting of(Training training, Growth growth) {
    Target target = training.target();
    Objective objective =
        target.classification()
            ? Objective.ofClasses(target.classes().size())
            : Counts.plain(target) ? new Objective.Poisson() : new Objective.SquaredError();
    return new TreeSetting(objective, growth, restraint(training));
  }

  static Restraint restraint(Training training) {
    double step = rare(training.target()) ? 1 : 0;
    return new Restraint(
        1, 0, step, training.table().slots().stream().map(Slot::direction).toList());
  }

  private static boolean rare(Target target) {
    double second = Arrays.stream(target.values()).filter(v -> v == 1).count();
    double share = second / target.size();
    return target.classes().size() == 2 && Math.min(share, 1 - share) < RARE;
  }
}

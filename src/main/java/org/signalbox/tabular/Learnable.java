package org.signalbox.tabular;

import java.util.Arrays;
import java.util.Optional;
import org.signalbox.engine.Suitability;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularTask;

/** What a table must have before anything can be learned from it. */
final class Learnable {
  static final int LEAST_ROWS = 4;
  static final int MOST_CLASSES = 1000;

  private Learnable() {}

  static Suitability suits(TabularTask task) {
    return problem(task)
        .<Suitability>map(Suitability.Unwilling::new)
        .orElseGet(Suitability::willing);
  }

  static Optional<Problem> problem(TabularTask task) {
    int[] known = Target.teaching(task);
    if (known.length < LEAST_ROWS) {
      return problem("SB-TABULAR-01", task.target(), known.length, LEAST_ROWS);
    }
    if (task.features().isEmpty()) {
      return problem("SB-TABULAR-05", task.target());
    }
    return task.classification() ? ofClasses(task, known) : ofValues(task, known);
  }

  private static Optional<Problem> ofClasses(TabularTask task, int[] known) {
    if (task.classes().size() > MOST_CLASSES) {
      return problem("SB-TABULAR-04", task.target(), task.classes().size(), MOST_CLASSES);
    }
    int[] codes = task.classCodes();
    boolean several = Arrays.stream(known).anyMatch(r -> codes[r] != codes[known[0]]);
    return several
        ? Optional.empty()
        : problem("SB-TABULAR-02", task.target(), task.targetColumn().text(known[0]));
  }

  private static Optional<Problem> ofValues(TabularTask task, int[] known) {
    double first = task.valueOf(known[0]);
    boolean several = Arrays.stream(known).mapToDouble(task::valueOf).anyMatch(v -> v != first);
    return several
        ? Optional.empty()
        : problem("SB-TABULAR-03", task.target(), task.targetColumn().text(known[0]));
  }

  private static Optional<Problem> problem(String code, Object... args) {
    return Optional.of(Problem.of(code, args));
  }
}

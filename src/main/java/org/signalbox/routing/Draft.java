package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Task;

/**
 * A task as one reading of the input builds it.
 *
 * @param signals evidence beyond the ballot's
 * @param sureness from 0 to 1 that the fields are right, given that the reading is
 * @param question what keeps the task from being built
 * @param leftOut columns that the model does not learn from
 */
record Draft(
    Optional<Task> task,
    Optional<String> target,
    Axis axis,
    List<Signal> signals,
    double sureness,
    Optional<Problem> question,
    List<LeftOut> leftOut) {
  Draft {
    signals = List.copyOf(signals);
    leftOut = List.copyOf(leftOut);
  }

  /** The fields that only forecasting fills. */
  record Axis(Optional<String> time, Optional<String> id, OptionalInt horizon, OptionalInt season) {
    static Axis none() {
      return new Axis(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    static Axis key(Optional<Trait> key) {
      return new Axis(
          Optional.empty(), key.map(Trait::name), OptionalInt.empty(), OptionalInt.empty());
    }
  }

  static Draft of(Task task, Optional<String> target, List<Signal> signals, double sureness) {
    return new Draft(
        Optional.of(task), target, Axis.none(), signals, sureness, Optional.empty(), List.of());
  }

  static Draft asking(String code, Object... args) {
    return new Draft(
        Optional.empty(),
        Optional.empty(),
        Axis.none(),
        List.of(),
        0,
        Optional.of(Problem.of(code, args)),
        List.of());
  }

  Draft with(Axis other) {
    return new Draft(task, target, other, signals, sureness, question, leftOut);
  }

  Draft leaving(List<LeftOut> columns) {
    return new Draft(task, target, axis, signals, sureness, question, columns);
  }

  ProblemType problemType() {
    return task.map(Task::problemType).orElse(ProblemType.NONE);
  }
}

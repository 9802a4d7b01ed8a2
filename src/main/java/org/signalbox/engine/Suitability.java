package org.signalbox.engine;

import org.signalbox.task.Problem;

/** Whether an engine takes a task, told without running it. */
public sealed interface Suitability {
  record Willing() implements Suitability {}

  record Unwilling(Problem reason) implements Suitability {}

  static Suitability willing() {
    return new Willing();
  }

  static Suitability unwilling(String code, Object... args) {
    return new Unwilling(Problem.of(code, args));
  }
}

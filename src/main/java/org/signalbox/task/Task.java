package org.signalbox.task;

/** A recognised, typed problem. A fold is a task whose targets are masked. */
public sealed interface Task permits TabularTask, ForecastTask, TextTask {
  /** What the task is called on screens: the file or the first words of the text. */
  String name();

  ProblemType problemType();

  /**
   * How many answers it asks for that are each worked on by themselves: series, texts, queries. A
   * table is one, since all of its rows are learned from together, and so is a prompt.
   */
  default int answers() {
    return 1;
  }
}

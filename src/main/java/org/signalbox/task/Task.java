package org.signalbox.task;

/** A recognised, typed problem. A fold is a task whose targets are masked. */
public sealed interface Task permits TabularTask, ForecastTask, TextTask {
  /** What the task is called on screens: the file or the first words of the text. */
  String name();

  ProblemType problemType();
}

package org.signalbox.lesson;

import org.signalbox.engine.RunContext;

/**
 * Something that is really run and measured here, such as a race or a learning curve. What it runs
 * on, how large, and how its figures are called stands in the lessons that use it.
 */
public interface Experiment {
  /** The word by which a lesson names it: stable and kebab-case, such as {@code race}. */
  String kind();

  /** What a lesson may say about how it runs; the experiment asks its setting for nothing else. */
  Form form();

  /**
   * Runs to the end on the caller's thread; reports progress, ends soon after a cancel. The same
   * setting and seed give the same findings but for times.
   *
   * @throws org.signalbox.task.ProblemException when the setting can't be run, such as a column
   *     that the data lack
   * @throws org.signalbox.engine.CancelledException when it was cancelled
   */
  Findings run(Setting setting, Kit kit, RunContext context);
}

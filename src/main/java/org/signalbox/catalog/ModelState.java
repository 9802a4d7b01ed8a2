package org.signalbox.catalog;

import org.signalbox.task.Problem;

/** What a check of a model's files found. */
public sealed interface ModelState {
  /** Every file that was promised is there; how closely they were read is the caller's choice. */
  record Whole() implements ModelState {}

  /** At least one file is missing or not what it should be. */
  record Damaged(Problem problem) implements ModelState {}
}

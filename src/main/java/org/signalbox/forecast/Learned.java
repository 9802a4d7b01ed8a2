package org.signalbox.forecast;

import org.signalbox.task.Problem;

/** What became of one series while fitting. */
sealed interface Learned {
  String id();

  record Ready(String id, Model model, History history) implements Learned {}

  record Broken(String id, Problem problem) implements Learned {}
}

package org.signalbox.forecast;

import java.util.List;
import org.signalbox.task.Problem;

/** What became of one series while fitting. */
sealed interface Learned {
  String id();

  /**
   * A model for the series.
   *
   * @param regressors names of those that the history holds, in its order
   */
  record Ready(String id, Model model, History history, List<String> regressors)
      implements Learned {}

  record Broken(String id, Problem problem) implements Learned {}
}

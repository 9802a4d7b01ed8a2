package org.signalbox.history;

import org.signalbox.task.Problem;

/** What an engine did, for people who use Python. */
public sealed interface Snippet {
  /**
   * @param text of a script that runs by itself
   */
  record Script(String text) implements Snippet {}

  /**
   * @param why there is no counterpart
   */
  record Missing(Problem why) implements Snippet {}
}

package org.signalbox.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from talking into the terminal face. */
final class Logs {
  /** Held here because the logging system forgets levels of loggers that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("javafx"),
          Logger.getLogger("com.sun.javafx"),
          Logger.getLogger("ml.dmlc.xgboost4j"),
          Logger.getLogger("oshi"));

  private Logs() {}

  static void quieten() {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}

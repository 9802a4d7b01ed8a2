package org.signalbox.cli;

import java.util.Locale;
import org.signalbox.task.GeneratedText;

/** Why a text ended, as JSON says it. */
final class Stops {
  private Stops() {}

  static String word(GeneratedText.Stop stop) {
    return stop.name().toLowerCase(Locale.ROOT);
  }
}

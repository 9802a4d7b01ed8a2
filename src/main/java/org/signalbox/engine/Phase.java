package org.signalbox.engine;

import java.util.Locale;

/** A part of a run that is timed on its own. */
public enum Phase {
  LOAD,
  FIT,
  PREDICT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

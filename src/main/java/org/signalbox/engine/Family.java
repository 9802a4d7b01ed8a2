package org.signalbox.engine;

import java.util.Locale;

/** The kind of method behind an engine; it has one colour and one shape everywhere. */
public enum Family {
  TABULAR,
  FORECAST,
  LANGUAGE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

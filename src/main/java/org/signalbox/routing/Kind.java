package org.signalbox.routing;

import java.util.Locale;

/** What a table or a text may be meant for. */
public enum Kind {
  SERIES,
  TABLE,
  LABELS,
  SEARCH,
  WRITING;

  /** Stable and kebab-case, such as {@code series}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

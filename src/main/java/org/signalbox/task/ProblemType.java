package org.signalbox.task;

import java.util.Locale;

/** What is asked, in the field's terms. */
public enum ProblemType {
  BINARY_CLASSIFICATION,
  MULTICLASS_CLASSIFICATION,
  REGRESSION,
  FORECASTING,
  TEXT_CLASSIFICATION,
  TEXT_GENERATION,
  RETRIEVAL,
  NONE;

  /** The type as JSON writes it, such as {@code binary-classification}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.signalbox.task;

import java.util.Locale;

/**
 * What a column is good for in a model: the nine feature types of SortingHat (Shah et al., 2021,
 * "Towards Benchmarking Feature Type Inference for AutoML Platforms").
 */
public enum ColumnRole {
  NUMERIC,
  CATEGORICAL,
  DATETIME,
  SENTENCE,
  URL,
  EMBEDDED_NUMBER,
  LIST,
  NOT_GENERALIZABLE,
  CONTEXT_SPECIFIC;

  /** The role as the published benchmark writes it, such as {@code not-generalizable}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

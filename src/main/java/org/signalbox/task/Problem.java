package org.signalbox.task;

import java.util.List;

/**
 * What went wrong or is doubtful, as a value: a stable code and what the sentence behind it needs.
 *
 * @param code such as {@code SB-INGEST-03}; its sentence stands in the words bundle
 * @param args what the sentence mentions, in its order
 */
public record Problem(String code, List<Object> args) {
  public Problem {
    if (!code.matches("SB-[A-Z]+-\\d{2,3}")) {
      throw new IllegalArgumentException("not an error code: " + code);
    }
    args = List.copyOf(args);
  }

  public static Problem of(String code, Object... args) {
    return new Problem(code, List.of(args));
  }
}

package org.signalbox.settings;

/**
 * A task that was opened in the window.
 *
 * @param value a path, the text itself, or the id of a sample
 * @param table which one of several the input holds; "" where it holds one
 * @param asked of it, as JSON
 */
public record KeptTask(Kind kind, String value, String table, String asked) {
  /** Where its input came from. */
  public enum Kind {
    FILE,
    SAMPLE,
    PASTED,
    TYPED;

    /** Whether the value is text that came from nowhere else. */
    boolean text() {
      return this == PASTED || this == TYPED;
    }
  }

  KeptTask withValue(String other) {
    return new KeptTask(kind, other, table, asked);
  }
}

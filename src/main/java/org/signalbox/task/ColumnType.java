package org.signalbox.task;

/** How the cells of a column were read. */
public enum ColumnType {
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  DATETIME,
  TEXT;

  /** The type as JSON and screens write it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

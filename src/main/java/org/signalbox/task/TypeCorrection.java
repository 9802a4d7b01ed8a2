package org.signalbox.task;

/** The type that the user gave a column by hand. */
public record TypeCorrection(String column, ColumnType type) {}

package org.signalbox.viewmodel;

import org.signalbox.task.ColumnType;

/** The type that the user gave a column by hand. */
public record TypeCorrection(String column, ColumnType type) {}

package org.signalbox.task;

/** The role that the user gave a column by hand. */
public record RoleCorrection(String column, ColumnRole role) {}

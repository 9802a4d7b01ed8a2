package org.signalbox.task;

/**
 * Text that is no table.
 *
 * @param name a file name, or empty for pasted and typed text
 */
public record Prose(String name, String text) implements Material {}

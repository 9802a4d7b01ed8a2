package org.signalbox.task;

/** A piece of text with the name by which answers refer to it. */
public record Document(String id, String text) {}

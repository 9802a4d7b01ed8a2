package org.signalbox.task;

/** A question of a conversation and the answer that it got, as plain text. */
public record Exchange(String question, String answer) {}

package org.signalbox.lab;

import org.signalbox.task.Problem;

/** A file of which nothing can be told, and why. */
public record Unread(String file, Problem problem) {}

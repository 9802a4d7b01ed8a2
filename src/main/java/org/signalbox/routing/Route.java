package org.signalbox.routing;

/** What was recognised and what was decided about it. */
public record Route(Recognition recognition, Decision decision) {}

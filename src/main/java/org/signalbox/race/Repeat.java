package org.signalbox.race;

/**
 * A lane that is to be run again as it ran before.
 *
 * @param engine id
 */
public record Repeat(String engine, Course course) {}

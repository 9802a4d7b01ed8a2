package org.signalbox.race;

import org.signalbox.task.TabularTask;

/**
 * A learning curve that is asked for.
 *
 * @param engine id
 * @param seed of the split and of everything random in the engine
 */
public record CurveRequest(TabularTask task, String engine, long seed) {}

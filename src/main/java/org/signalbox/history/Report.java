package org.signalbox.history;

import java.time.LocalDateTime;
import org.signalbox.metering.Machine;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Route;
import org.signalbox.task.Task;

/**
 * A finished race with all that somebody needs to judge it who was not there.
 *
 * @param task that was raced
 * @param replay with which the race can be run again
 * @param made when the race ended, in the local time of the machine
 */
public record Report(
    Task task, Route route, RaceReport race, Machine machine, Replay replay, LocalDateTime made) {}

package org.signalbox.viewmodel;

import org.signalbox.race.RaceReport;
import org.signalbox.routing.Route;

/** A finished race with how it was ordered and routed. */
public record Raced(RaceTicket ticket, Route route, RaceReport report) {}

package org.signalbox.viewmodel;

import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Request;

/**
 * A race with where its task came from, so that it can be run again.
 *
 * @param asked of the input, with every correction made by hand
 */
public record RaceTicket(Input input, Request asked, RaceRequest race) {}

package org.signalbox.viewmodel;

import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Request;
import org.signalbox.task.ByHand;
import org.signalbox.task.Material;

/**
 * A race with where its task came from, so that it can be run again.
 *
 * @param material what the input was read as
 * @param asked of the input, with every correction made by hand
 * @param byHand what was put right in its columns
 */
public record RaceTicket(
    Input input, Material material, Request asked, ByHand byHand, RaceRequest race) {}

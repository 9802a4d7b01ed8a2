package org.signalbox.cli;

import java.nio.file.Path;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Route;
import org.signalbox.task.Material;

/** Draws a picture of the window; the terminal face knows no screen. */
@FunctionalInterface
public interface Snapshot {
  /**
   * Writes the window as it would look after this race, as PNG.
   *
   * @param events of the race in their order
   */
  void write(Path picture, Material material, Route route, java.util.List<RaceEvent> events);
}

package org.signalbox.catalog;

import java.nio.file.Path;

/**
 * A model on this machine.
 *
 * @param place the models folder that holds it
 */
public record InstalledModel(ModelEntry entry, ModelFolders.Place place, ModelState state) {
  public String name() {
    return entry.name();
  }

  public Path folder() {
    return place.path().resolve(entry.name());
  }

  /** Only what the user added can be removed. */
  public boolean removable() {
    return place.origin() == Origin.USER;
  }
}

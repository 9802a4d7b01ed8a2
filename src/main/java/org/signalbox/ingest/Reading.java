package org.signalbox.ingest;

import org.signalbox.task.Material;

/**
 * What came of one input.
 *
 * @param material what it holds
 * @param preview how its first lines look
 * @param choice which of its tables this is
 */
public record Reading(Material material, Preview preview, TableChoice choice) {
  /** An input without a choice. */
  public Reading(Material material, Preview preview) {
    this(material, preview, TableChoice.none());
  }
}

package org.signalbox.ingest;

import org.signalbox.task.Material;

/** What came of one input: what it holds and how its first lines look. */
public record Reading(Material material, Preview preview) {}

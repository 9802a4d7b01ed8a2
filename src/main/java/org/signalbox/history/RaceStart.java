package org.signalbox.history;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a race before its first lane.
 *
 * @param engines ids in the order of the race
 * @param replay without lanes
 */
record RaceStart(
    String task,
    String problemType,
    List<String> engines,
    Optional<String> routed,
    String split,
    String machine,
    int threads,
    Replay replay) {}

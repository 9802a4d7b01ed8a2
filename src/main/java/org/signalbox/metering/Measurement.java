package org.signalbox.metering;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Usage;

/**
 * One metered run.
 *
 * @param phases wall nanoseconds of each phase that occurred
 * @param firstChunk nanoseconds from the start of PREDICT to the first piece of the answer; empty
 *     when nothing was streamed
 * @param wall nanoseconds from start to end
 * @param cpu nanoseconds of CPU time of this process, all threads
 * @param peakBytes most memory of the process above the level before the run; shared with the rest
 *     of the process
 * @param threads how many the engine was allowed
 */
public record Measurement(
    Map<Phase, Long> phases,
    OptionalLong firstChunk,
    long wall,
    long cpu,
    long peakBytes,
    int threads,
    Usage usage,
    Energy energy,
    Cost cost) {
  public Measurement {
    var copy = new EnumMap<Phase, Long>(Phase.class);
    copy.putAll(phases);
    phases = Collections.unmodifiableMap(copy);
  }

  public double millis(Phase phase) {
    return phases.getOrDefault(phase, 0L) / 1e6;
  }
}

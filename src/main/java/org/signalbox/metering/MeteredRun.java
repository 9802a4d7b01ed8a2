package org.signalbox.metering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.signalbox.engine.Count;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;

/** One run under the meter. */
public final class MeteredRun {
  private static final long NANOS_IN_A_MILLI = 1_000_000;

  private final Meter meter;
  private final RunContext context;
  private final Map<Phase, Long> phases = new EnumMap<>(Phase.class);
  private final EnergySource.Count energy;
  private final long cpuBefore;
  private final long threadBefore;
  private final long busyBefore;
  private final long memoryBefore;
  private final long start;
  private Optional<Phase> phase = Optional.empty();
  private long phaseStart;
  private OptionalLong predictStart = OptionalLong.empty();
  private OptionalLong firstChunk = OptionalLong.empty();

  MeteredRun(Meter meter, RunContext inner) {
    this.meter = meter;
    this.context =
        new RunContext(
            next -> {
              enter(next);
              inner.phases().begin(next);
            },
            inner.progress(),
            text -> {
              chunk();
              inner.chunks().chunk(text);
            },
            inner.cancellation(),
            inner.workers(),
            meter.ticker,
            inner.seed());
    meter.probe.resetPeak();
    memoryBefore = meter.probe.residentBytes();
    busyBefore = meter.probe.busyNanos();
    cpuBefore = meter.probe.cpuNanos();
    threadBefore = meter.probe.threadNanos();
    energy = meter.energy.begin();
    start = meter.ticker.nanos();
    phaseStart = start;
  }

  /** The run's context: the one given to the meter, with phases and chunks noted on their way. */
  public RunContext context() {
    return context;
  }

  /** Nanoseconds since the run began. */
  public long elapsed() {
    return meter.ticker.nanos() - start;
  }

  /**
   * Ends the run, on the thread that began it, and returns what was measured.
   *
   * @param usage what the engine counted over the whole run
   */
  public synchronized Measurement end(Usage usage) {
    long end = meter.ticker.nanos();
    phase.ifPresent(p -> phases.merge(p, end - phaseStart, Long::sum));
    long wall = end - start;
    long own = meter.probe.threadNanos() - threadBefore;
    long others = usage.get(Count.PROCESS_CPU) * NANOS_IN_A_MILLI;
    long cpu = Math.max(own, meter.probe.cpuNanos() - cpuBefore) + others;
    long busy = meter.probe.busyNanos() - busyBefore;
    Energy joules =
        energy.end(new EnergySource.Activity(wall, cpu, busy, meter.probe.processors()));
    long peak = Math.max(0, meter.probe.peakBytes() - memoryBefore);
    int threads = context.workers().threads();
    Cost cost = meter.costs.of(usage, wall, joules);
    return new Measurement(phases, firstChunk, wall, cpu, peak, threads, usage, joules, cost);
  }

  /**
   * What ran before the first mark belongs to it; before a first PREDICT it can only be fitting.
   */
  private synchronized void enter(Phase next) {
    long now = meter.ticker.nanos();
    Phase until = phase.orElse(next == Phase.PREDICT ? Phase.FIT : next);
    phases.merge(until, now - phaseStart, Long::sum);
    phase = Optional.of(next);
    phaseStart = now;
    if (next == Phase.PREDICT && predictStart.isEmpty()) {
      predictStart = OptionalLong.of(now);
    }
  }

  private synchronized void chunk() {
    if (firstChunk.isEmpty()) {
      firstChunk = OptionalLong.of(meter.ticker.nanos() - predictStart.orElse(start));
    }
  }
}

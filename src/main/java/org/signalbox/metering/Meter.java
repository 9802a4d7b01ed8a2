package org.signalbox.metering;

import java.nio.file.Path;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;

/**
 * Measures runs, one after another: it owns the clock, the first chunk, CPU time, memory, energy
 * and cost, so that engines report nothing but counts.
 */
public final class Meter {
  final Ticker ticker;
  final Probe probe;
  final EnergySource energy;
  final CostModel costs;

  public Meter(Ticker ticker, Probe probe, EnergySource energy, CostModel costs) {
    this.ticker = ticker;
    this.probe = probe;
    this.energy = energy;
    this.costs = costs;
  }

  /** The meter of this machine: RAPL where it can be read, else the power model. */
  public static Meter here(Machine machine, Tariffs tariffs) {
    EnergySource source =
        Rapl.open(Path.of("/sys/class/powercap"))
            .<EnergySource>map(rapl -> rapl)
            .orElseGet(() -> new PowerModel(Tdp.of(machine)));
    return new Meter(new Clock(), Probe.here(), source, new CostModel(tariffs));
  }

  /** Starts to measure; the run takes its context from {@link MeteredRun#context()}. */
  public MeteredRun begin(RunContext inner) {
    return new MeteredRun(this, inner);
  }

  public Ticker ticker() {
    return ticker;
  }

  /** Where this meter's energy figures come from. */
  public EnergySource energy() {
    return energy;
  }

  /** Looks at the memory once; called now and then during a run by whoever owns a timer. */
  public void sample() {
    probe.sample();
  }
}

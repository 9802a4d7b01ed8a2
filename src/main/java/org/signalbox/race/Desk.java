package org.signalbox.race;

import java.time.Duration;
import java.util.function.Consumer;
import org.signalbox.engine.Cancellation.Registration;
import org.signalbox.engine.Workers;
import org.signalbox.metering.Meter;

/** What all lanes of one race share. */
record Desk(
    Meter meter,
    Workers workers,
    Alarms alarms,
    RaceRequest request,
    RaceControl control,
    Consumer<RaceEvent> events) {
  /** Short enough to see what a run of a few hundred milliseconds needs. */
  private static final Duration MEMORY_LOOK = Duration.ofMillis(20);

  Registration watchMemory() {
    return alarms.every(MEMORY_LOOK, meter::sample);
  }
}

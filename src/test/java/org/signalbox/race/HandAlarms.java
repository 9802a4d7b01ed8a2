package org.signalbox.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Cancellation.Registration;

/** Alarms that ring when a test says so. */
final class HandAlarms implements Alarms {
  final List<Duration> delays = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  public Registration after(Duration delay, Runnable ring) {
    delays.add(delay);
    waiting.add(ring);
    return () -> waiting.remove(ring);
  }

  @Override
  public Registration every(Duration period, Runnable ring) {
    ring.run();
    return () -> {};
  }

  void ring() {
    List.copyOf(waiting).forEach(Runnable::run);
  }
}

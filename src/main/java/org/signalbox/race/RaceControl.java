package org.signalbox.race;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.engine.Cancellation;

/** Ends lanes of a running race, or all of it, from any thread. */
public final class RaceControl {
  private final Cancellation whole = new Cancellation();
  private final Map<String, Cancellation> lanes = new ConcurrentHashMap<>();

  /** Cancels the whole race: the running lane ends, the others don't begin. */
  public void cancel() {
    whole.cancel();
  }

  /** Cancels one lane, also before it began; the others race on. */
  public void cancel(String engine) {
    lane(engine).cancel();
  }

  /** The cancellation of the whole race, for {@link Background#start}. */
  public Cancellation whole() {
    return whole;
  }

  /** What the user asked of one lane. */
  Cancellation lane(String engine) {
    return lanes.computeIfAbsent(engine, id -> new Cancellation());
  }
}

package org.signalbox.race;

import java.util.function.Consumer;

/** Hands events on one at a time: engines report progress from many threads. */
final class Events implements Consumer<RaceEvent> {
  private final Consumer<RaceEvent> listener;

  Events(Consumer<RaceEvent> listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void accept(RaceEvent event) {
    listener.accept(event);
  }
}

package org.signalbox.viewmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.signalbox.race.RaceEvent;

/**
 * Takes events from any thread and hands them over in bunches, once a frame: a model writes faster
 * than a screen can be read.
 */
final class EventPump implements Consumer<RaceEvent> {
  private final UiThread ui;
  private final Consumer<List<RaceEvent>> sink;
  private List<RaceEvent> waiting = new ArrayList<>();
  private boolean scheduled;

  EventPump(UiThread ui, Consumer<List<RaceEvent>> sink) {
    this.ui = ui;
    this.sink = sink;
  }

  @Override
  public void accept(RaceEvent event) {
    synchronized (this) {
      waiting.add(event);
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    ui.frame(this::drain);
  }

  /** Hands over what waits now; call it on the UI thread. */
  void drain() {
    List<RaceEvent> taken;
    synchronized (this) {
      taken = waiting;
      waiting = new ArrayList<>();
      scheduled = false;
    }
    if (!taken.isEmpty()) {
      sink.accept(coalesced(taken));
    }
  }

  /** The same story with one progress a lane, and neighbouring pieces of a text as one. */
  static List<RaceEvent> coalesced(List<RaceEvent> events) {
    Map<String, RaceEvent> latest = new HashMap<>();
    for (RaceEvent event : events) {
      if (event instanceof RaceEvent.Progressed progress) {
        latest.put(progress.engine(), progress);
      }
    }
    List<RaceEvent> kept = new ArrayList<>();
    for (RaceEvent event : events) {
      if (event instanceof RaceEvent.Progressed progress) {
        if (latest.get(progress.engine()) == progress) {
          kept.add(progress);
        }
      } else if (event instanceof RaceEvent.Chunk chunk
          && !kept.isEmpty()
          && kept.getLast() instanceof RaceEvent.Chunk before
          && before.engine().equals(chunk.engine())) {
        kept.set(
            kept.size() - 1, new RaceEvent.Chunk(chunk.engine(), before.text() + chunk.text()));
      } else {
        kept.add(event);
      }
    }
    return kept;
  }
}

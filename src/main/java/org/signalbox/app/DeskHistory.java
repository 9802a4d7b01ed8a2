package org.signalbox.app;

import java.util.List;
import java.util.Optional;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.RaceStore;
import org.signalbox.history.StoredRace;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.SessionDesk;

/** The history as the window asks for it. */
record DeskHistory(RaceStore store, SessionDesk sessions) implements HistoryDesk {
  @Override
  public List<PastRace> races(RaceFilter filter) {
    return store.list(filter);
  }

  @Override
  public Optional<StoredRace> race(long id) {
    return store.find(id);
  }

  @Override
  public void mark(long id, PastRace.State state) {
    store.pin(id, state);
  }

  @Override
  public void delete(long id) {
    store.delete(id);
  }

  @Override
  public void deleteAll() {
    store.deleteAll();
  }
}

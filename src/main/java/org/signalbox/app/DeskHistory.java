package org.signalbox.app;

import java.util.List;
import java.util.Optional;
import org.signalbox.cli.Forgetting;
import org.signalbox.cli.Services;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.RaceStore;
import org.signalbox.history.StoredRace;
import org.signalbox.viewmodel.BatchDesk;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.SessionDesk;

/** The history as the window asks for it. */
record DeskHistory(Services services, SessionDesk sessions) implements HistoryDesk {
  private RaceStore store() {
    return services.history();
  }

  @Override
  public BatchDesk batches() {
    return new DeskBatches(services);
  }

  @Override
  public void forgetMe(Added added) {
    new Forgetting(services.userFolder(), store())
        .forget(
            switch (added) {
              case KEPT -> Forgetting.Models.KEPT;
              case REMOVED -> Forgetting.Models.REMOVED;
            });
  }

  @Override
  public List<PastRace> races(RaceFilter filter) {
    return store().list(filter);
  }

  @Override
  public Optional<StoredRace> race(long id) {
    return store().find(id);
  }

  @Override
  public void mark(long id, PastRace.State state) {
    store().pin(id, state);
  }

  @Override
  public void delete(long id) {
    store().delete(id);
  }

  @Override
  public void deleteAll() {
    store().deleteAll();
  }
}

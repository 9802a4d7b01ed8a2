package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.StoredRace;

/**
 * What the History screen asks for. Every method may take long, is called in the background, and
 * throws {@link org.signalbox.task.ProblemException} when the history can't be used.
 */
public interface HistoryDesk {
  List<PastRace> races(RaceFilter filter);

  Optional<StoredRace> race(long id);

  void mark(long id, PastRace.State state);

  void delete(long id);

  void deleteAll();

  /** Takes away everything that is kept about the user, and what they added where that is said. */
  void forgetMe(Added added);

  /** What becomes of models and engines that the user added. */
  enum Added {
    KEPT,
    REMOVED
  }

  /** Folders of tasks. */
  BatchDesk batches();

  /** Tasks with their races as files. */
  SessionDesk sessions();
}

package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.routing.Request;

/** The tasks that were opened, the newest first; each input stands there once. */
public final class Recents {
  /** More than anybody looks through. */
  public static final int MOST = 12;

  private final ObservableList<Recent> tasks = FXCollections.observableArrayList();

  /** Kept, since what listens to it holds it only weakly. */
  private final ObservableList<Recent> readable = FXCollections.unmodifiableObservableList(tasks);

  Recents() {}

  public ObservableList<Recent> tasks() {
    return readable;
  }

  /** Those of an earlier session; what was opened since then stays before them. */
  public void fill(List<Recent> earlier) {
    earlier.stream().filter(e -> find(e.input()).isEmpty()).forEach(tasks::add);
    cut();
  }

  /** Forgets them all. */
  public void clear() {
    tasks.clear();
  }

  void note(Recent task) {
    Optional<Recent> known = find(task.input());
    if (known.isPresent() && known.get().equals(task) && tasks.indexOf(task) == 0) {
      return;
    }
    known.ifPresent(tasks::remove);
    tasks.addFirst(task);
    cut();
  }

  /** A request with as many steps ahead as were chosen for the same input before. */
  Request recall(Input input, Request asked) {
    return find(input)
        .map(known -> known.asked().request().horizon())
        .filter(OptionalInt::isPresent)
        .map(asked::withHorizon)
        .orElse(asked);
  }

  private Optional<Recent> find(Input input) {
    return tasks.stream().filter(t -> t.input().whole().equals(input.whole())).findFirst();
  }

  private void cut() {
    if (tasks.size() > MOST) {
      tasks.remove(MOST, tasks.size());
    }
  }
}

package org.signalbox.viewmodel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.StoredRace;

/** Everything the window can be turned to, and what it is turned to now. */
public final class Screens {
  private final ExploreViewModel explore;
  private final HistoryViewModel history;
  private final ModelsViewModel models;
  private final ObjectProperty<Screen> shown = new SimpleObjectProperty<>(Screen.EXPLORE);

  public Screens(ExploreViewModel explore, HistoryViewModel history, ModelsViewModel models) {
    this.explore = explore;
    this.history = history;
    this.models = models;
    shown.subscribe(
        (before, now) -> {
          if (before == Screen.HISTORY) {
            history.settle();
          }
          if (now == Screen.HISTORY) {
            history.refresh();
          }
        });
  }

  public ExploreViewModel explore() {
    return explore;
  }

  public HistoryViewModel history() {
    return history;
  }

  public ModelsViewModel models() {
    return models;
  }

  public ObjectProperty<Screen> shown() {
    return shown;
  }

  /** Takes what was chosen, pasted or dropped: a model is imported, all else is a task. */
  public void open(Input input) {
    if (input instanceof Input.File(java.nio.file.Path path) && models.accepts(path)) {
      shown.set(Screen.MODELS);
      models.importModel(path);
    } else {
      shown.set(Screen.EXPLORE);
      explore.open(input);
    }
  }

  /** Opens the task of a past race, as it was asked. */
  public void again(StoredRace race) {
    shown.set(Screen.EXPLORE);
    Input input =
        switch (race.replay().input()) {
          case ReplayInput.OfFile file -> new Input.File(java.nio.file.Path.of(file.path()));
          case ReplayInput.OfText text -> new Input.Pasted(text.text());
        };
    explore.open(input, race.replay().request());
  }
}

package org.signalbox.viewmodel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything the window can be turned to, and what it is turned to now. */
public final class Screens {
  private final ExploreViewModel explore;
  private final ModelsViewModel models;
  private final ObjectProperty<Screen> shown = new SimpleObjectProperty<>(Screen.EXPLORE);

  public Screens(ExploreViewModel explore, ModelsViewModel models) {
    this.explore = explore;
    this.models = models;
  }

  public ExploreViewModel explore() {
    return explore;
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
}

package org.signalbox.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.StoredRace;

/** Everything the window can be turned to, and what it is turned to now. */
public final class Screens {
  private final ExploreViewModel explore;
  private final LessonsViewModel lessons;
  private final LabViewModel lab;
  private final HistoryViewModel history;
  private final ModelsViewModel models;
  private final StudyViewModel study;
  private final Notices notices = new Notices();
  private final ObjectProperty<Screen> shown = new SimpleObjectProperty<>(Screen.EXPLORE);

  public Screens(
      ExploreViewModel explore,
      LessonsViewModel lessons,
      LabViewModel lab,
      HistoryViewModel history,
      ModelsViewModel models,
      StudyViewModel study) {
    this.explore = explore;
    this.lessons = lessons;
    this.lab = lab;
    this.history = history;
    this.models = models;
    this.study = study;
    history.whenForgotten(explore.recents()::clear);
    shown.subscribe(
        (before, now) -> {
          if (before == Screen.HISTORY) {
            history.settle();
          }
          if (now == Screen.HISTORY) {
            history.refresh();
          }
          if (now == Screen.LAB) {
            lab.open();
          }
          if (now == Screen.LESSONS) {
            lessons.refresh();
          }
        });
  }

  public ExploreViewModel explore() {
    return explore;
  }

  public LessonsViewModel lessons() {
    return lessons;
  }

  public LabViewModel lab() {
    return lab;
  }

  public HistoryViewModel history() {
    return history;
  }

  public ModelsViewModel models() {
    return models;
  }

  public StudyViewModel study() {
    return study;
  }

  /** What is said above every screen. */
  public Notices notices() {
    return notices;
  }

  public ObjectProperty<Screen> shown() {
    return shown;
  }

  /** Keeps the engine that is looked at and turns to its study. */
  public void keep() {
    explore
        .keepable()
        .ifPresent(
            wanted -> {
              shown.set(Screen.STUDY);
              study.keep(wanted);
            });
  }

  /**
   * Takes what was chosen, pasted or dropped: a model is imported or opened, a lesson is opened, a
   * file for a model that is studied is predicted, a folder is looked at in the lab or else raced,
   * all else is a task.
   */
  public void open(Input input) {
    boolean studying = shown.get() == Screen.STUDY && study.studied().get().isPresent();
    boolean folder =
        input instanceof Input.File(Path path) && Files.isDirectory(path) && !models.accepts(path);
    if (folder && shown.get() == Screen.LAB && input instanceof Input.File(Path path)) {
      lab.choose(path);
    } else if (folder && input instanceof Input.File(Path path)) {
      history.batches().start(path);
    } else if (input instanceof Input.File(Path path) && history.sessions().accepts(path)) {
      history.sessions().open(path, opened -> again(opened.asked()));
    } else if (input instanceof Input.File(Path path) && study.accepts(path)) {
      shown.set(Screen.STUDY);
      study.open(path);
    } else if (input instanceof Input.File(Path path) && lessons.accepts(path)) {
      shown.set(Screen.LESSONS);
      lessons.open(path);
    } else if (studying && input instanceof Input.File(Path path)) {
      study.predict(path);
    } else if (input instanceof Input.File(Path path) && models.accepts(path)) {
      shown.set(Screen.MODELS);
      models.importModel(path);
    } else {
      shown.set(Screen.EXPLORE);
      explore.open(input);
    }
  }

  /** Opens the task of a past race, as it was asked. */
  public void again(StoredRace race) {
    again(race.replay());
  }

  private void again(Replay replay) {
    shown.set(Screen.EXPLORE);
    Input input =
        switch (replay.input()) {
          case ReplayInput.OfFile file -> {
            Input whole = new Input.File(Path.of(file.path()));
            yield file.sheet().<Input>map(t -> new Input.Chosen(whole, t)).orElse(whole);
          }
          case ReplayInput.OfText text -> new Input.Pasted(text.text());
        };
    explore.policy().set(replay.policy());
    explore.limit().set(replay.limit());
    explore.open(input, replay.request(), replay.byHand());
  }
}

package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.signalbox.lab.BatchRow;
import org.signalbox.race.Background;
import org.signalbox.race.RaceControl;
import org.signalbox.task.Problem;

/** Races the files of a folder, one after another, row by row. */
public final class BatchViewModel {
  private final BatchDesk desk;
  private final Steps steps;
  private final UiThread ui;
  private final ObservableList<BatchRow> rows = FXCollections.observableArrayList();

  /** Kept, since what listens to it holds it only weakly. */
  private final ObservableList<BatchRow> readable = FXCollections.unmodifiableObservableList(rows);

  private final ReadOnlyObjectWrapper<Optional<Path>> folder =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Duration>> left =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper files = new ReadOnlyIntegerWrapper();
  private Optional<RaceControl> running = Optional.empty();

  BatchViewModel(BatchDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.ui = ui;
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
  }

  /** The folder that is looked at; empty before any. */
  public ReadOnlyObjectProperty<Optional<Path>> folder() {
    return folder.getReadOnlyProperty();
  }

  /** What came of each file so far, in their order. */
  public ObservableList<BatchRow> rows() {
    return readable;
  }

  /** How many files the folder holds. */
  public ReadOnlyIntegerProperty files() {
    return files.getReadOnlyProperty();
  }

  /** Time to the end at the pace so far; empty while that can't be told, and at the end. */
  public ReadOnlyObjectProperty<Optional<Duration>> left() {
    return left.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  public boolean running() {
    return running.isPresent();
  }

  /** Routes and runs every file; what ran before ends. */
  public void start(Path chosen) {
    cancel();
    RaceControl mine = new RaceControl();
    running = Optional.of(mine);
    rows.clear();
    files.set(0);
    left.set(Optional.empty());
    problem.set(Optional.empty());
    folder.set(Optional.of(chosen));
    steps.race(mine, () -> race(chosen, mine), () -> ifOn(mine, this::over));
  }

  private void race(Path chosen, RaceControl mine) {
    List<Path> all = desk.files(chosen);
    ui.run(() -> ifOn(mine, () -> files.set(all.size())));
    long begun = desk.ticker().nanos();
    for (int i = 0; i < all.size() && !mine.whole().cancelled(); i++) {
      BatchRow row = desk.row(chosen, all.get(i), mine);
      int done = i + 1;
      long each = (desk.ticker().nanos() - begun) / done;
      Duration rest = Duration.ofNanos(each * (all.size() - done));
      ui.run(() -> ifOn(mine, () -> add(row, rest)));
    }
  }

  private void add(BatchRow row, Duration rest) {
    rows.add(row);
    left.set(Optional.of(rest));
  }

  private void over() {
    running = Optional.empty();
    left.set(Optional.empty());
  }

  /** Ends the batch; what was found stays, and the next time it goes on there. */
  public void cancel() {
    running.ifPresent(RaceControl::cancel);
    over();
  }

  private void ifOn(RaceControl mine, Runnable work) {
    if (running.filter(control -> control == mine).isPresent()) {
      work.run();
    }
  }
}

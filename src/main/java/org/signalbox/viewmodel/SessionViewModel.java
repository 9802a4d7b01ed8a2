package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.history.SessionFile;
import org.signalbox.history.Snippet;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;

/** Opens and saves sessions, and says what came of it. */
public final class SessionViewModel {
  private final SessionDesk desk;
  private final Steps steps;
  private final ReadOnlyObjectWrapper<Optional<SessionDesk.Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  SessionViewModel(SessionDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
  }

  /** Whether a file is called as sessions are. */
  boolean accepts(Path file) {
    return SessionFile.named(file);
  }

  /** Reads a session; its task is shown and not run. */
  void open(Path file, Consumer<SessionDesk.Opened> then) {
    dismiss();
    steps.fetch(
        () -> desk.open(file),
        found -> {
          opened.set(Optional.of(found));
          then.accept(found);
        });
  }

  public void save(RaceTicket ticket, Path file) {
    dismiss();
    steps.fetch(
        () -> {
          desk.save(ticket, file);
          return file;
        },
        done -> saved.set(Optional.of(done)));
  }

  /** Writes the report of a race. */
  public void report(Raced raced, Path file) {
    dismiss();
    steps.fetch(
        () -> {
          desk.report(raced, file);
          return file;
        },
        done -> saved.set(Optional.of(done)));
  }

  /** Writes the comparison of a race and hands it over. */
  public void table(Raced raced, SessionDesk.PaperStyle style, Consumer<String> then) {
    dismiss();
    steps.fetch(() -> desk.table(raced, style), then);
  }

  /** Writes the script of an engine and hands it over; why there is none is told. */
  public void python(Raced raced, String engine, Consumer<String> then) {
    dismiss();
    steps.fetch(
        () -> desk.python(raced, engine),
        snippet -> {
          switch (snippet) {
            case Snippet.Script(String text) -> then.accept(text);
            case Snippet.Missing(Problem why) -> problem.set(Optional.of(why));
          }
        });
  }

  /** The session that was opened last, until that was read. */
  public ReadOnlyObjectProperty<Optional<SessionDesk.Opened>> opened() {
    return opened.getReadOnlyProperty();
  }

  /** The file that was written last, until that was read. */
  public ReadOnlyObjectProperty<Optional<Path>> saved() {
    return saved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Takes what was said off the screen. */
  public void dismiss() {
    opened.set(Optional.empty());
    saved.set(Optional.empty());
    problem.set(Optional.empty());
  }
}

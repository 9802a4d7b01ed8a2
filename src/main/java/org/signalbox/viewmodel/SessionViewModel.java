package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.history.SessionFile;
import org.signalbox.history.Snippet;
import org.signalbox.race.Background;
import org.signalbox.task.Problem;

/** Opens and saves sessions, and says what came of it. */
public final class SessionViewModel {
  private final SessionDesk desk;
  private final Steps steps;
  private final Track track;
  private final ReadOnlyObjectWrapper<Optional<Work>> work =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SessionDesk.Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Function<Underway, Work> doing = far -> new Work(Kind.OPEN, Path.of(""), far);

  SessionViewModel(SessionDesk desk, Background background, UiThread ui) {
    this.desk = desk;
    this.track = new Track(ui);
    track.underway().subscribe(now -> work.set(now.map(far -> doing.apply(far))));
    this.steps = new Steps(background, ui, met -> problem.set(Optional.of(met)));
  }

  /** Whether a file is called as sessions are. */
  boolean accepts(Path file) {
    return SessionFile.named(file);
  }

  /** Reads a session; its task is shown and not run. */
  void open(Path file, Consumer<SessionDesk.Opened> then) {
    work(
        Kind.OPEN,
        file,
        told -> desk.open(file, told),
        found -> {
          opened.set(Optional.of(found));
          then.accept(found);
        });
  }

  /** Writes a session; none where the writing was cancelled. */
  public void save(RaceTicket ticket, Path file) {
    work(
        Kind.SAVE,
        file,
        told -> {
          desk.save(ticket, file, told);
          return file;
        },
        done -> saved.set(Optional.of(done)));
  }

  /** What can be under way. */
  public enum Kind {
    OPEN,
    SAVE
  }

  /** Something under way with a file. */
  public record Work(Kind kind, Path file, Underway underway) {}

  public ReadOnlyObjectProperty<Optional<Work>> work() {
    return work.getReadOnlyProperty();
  }

  /** Ends what is under way. */
  public void cancel() {
    track.cancel();
  }

  /** One work at a time; another that is asked for meanwhile is not begun. */
  private <R> void work(Kind kind, Path file, Function<Progress, R> job, Consumer<R> then) {
    if (work.get().isPresent()) {
      return;
    }
    dismiss();
    doing = far -> new Work(kind, file, far);
    Cancellation mine = track.begin();
    Progress told = track.told(mine, desk.ticker());
    steps.fetch(track.to(mine, () -> job.apply(told)), then);
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

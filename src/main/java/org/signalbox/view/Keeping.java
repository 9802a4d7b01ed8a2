package org.signalbox.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.signalbox.view.FileEvent.Kind;
import org.signalbox.view.FileEvent.Question;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;

/** Keeps the task on the screen or passes it on: as a session, a report, a script. */
final class Keeping {
  private final Screens screens;
  private final ExploreViewModel explore;
  private final Node owner;

  /**
   * @param owner any node of the window
   */
  Keeping(Screens screens, Node owner) {
    this.screens = screens;
    this.explore = screens.explore();
    this.owner = owner;
  }

  /** Whether there is a task to keep and nothing is changing it. */
  boolean offered() {
    return explore.state().get() != ScreenState.RACING && explore.ticket().isPresent();
  }

  /** Whether it was raced, too. */
  boolean raced() {
    return offered() && explore.raced().isPresent();
  }

  /** Asks for a file and writes the task on the screen with its races to it. */
  void session() {
    explore
        .ticket()
        .ifPresent(
            ticket ->
                ask(
                    Question.save(
                        "view.session.save",
                        "session.signalbox",
                        new Kind("view.session.file", "*.signalbox")),
                    file -> screens.history().sessions().save(ticket, file)));
  }

  /** Asks for a file and writes the page about the race that ran last. */
  void report() {
    explore
        .raced()
        .ifPresent(
            raced ->
                ask(
                    Question.save(
                        "view.report.save", "report.html", new Kind("view.report.file", "*.html")),
                    file -> screens.history().sessions().report(raced, file)));
  }

  /** Copies what the engine that is looked at did, for Python. */
  void python() {
    explore
        .raced()
        .ifPresent(
            raced ->
                screens
                    .history()
                    .sessions()
                    .python(raced, explore.race().selected().get(), CopyMenu::copy));
  }

  private void ask(Question question, Consumer<Path> then) {
    owner.fireEvent(new FileEvent(question, then));
  }
}

package org.signalbox.view;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.SessionDesk;
import org.signalbox.viewmodel.SessionViewModel;

/** A session that is opened or saved, and what came of the last one. */
final class SessionNote extends VBox {
  private final SessionViewModel sessions;
  private final Wording wording;
  private final WorkBar busy;
  private final Banner note;

  SessionNote(SessionViewModel sessions, Wording wording) {
    this.sessions = sessions;
    this.wording = wording;
    this.busy = new WorkBar("session-busy", sessions::cancel, wording);
    this.note = new Banner("session-note", wording, Banner.close(wording, sessions::dismiss));
    getStyleClass().add("column");
    getChildren().addAll(busy, note);
    sessions.work().subscribe(_ -> update());
    sessions.opened().subscribe(_ -> update());
    sessions.saved().subscribe(_ -> update());
    sessions.problem().subscribe(_ -> update());
  }

  private void update() {
    sessions.work().get().ifPresentOrElse(this::tell, busy::rest);
    Optional<String> said =
        sessions
            .opened()
            .get()
            .map(this::words)
            .or(
                () ->
                    sessions
                        .saved()
                        .get()
                        .map(file -> wording.text("view.session.saved", file.getFileName())));
    sessions
        .problem()
        .get()
        .ifPresentOrElse(
            met -> note.tell(Banner.Kind.PROBLEM, met),
            () -> said.ifPresentOrElse(s -> note.tell(Banner.Kind.GOOD, s), note::rest));
    Parts.show(this, note.isVisible() || sessions.work().get().isPresent());
  }

  private void tell(SessionViewModel.Work work) {
    String what = wording.text("view.session.doing." + work.kind(), work.file().getFileName());
    busy.tell(what, work.underway());
  }

  private String words(SessionDesk.Opened opened) {
    return wording.text("view.session.opened", opened.session().name(), opened.adopted());
  }
}

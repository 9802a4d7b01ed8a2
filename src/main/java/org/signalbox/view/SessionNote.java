package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.SessionViewModel;

/** What came of opening or saving a session. */
final class SessionNote extends VBox {
  private final SessionViewModel sessions;
  private final Wording wording;
  private final WorkBar busy;
  private final HBox note;
  private final Label sentence = Parts.paragraph("", "banner-text");

  SessionNote(SessionViewModel sessions, Wording wording) {
    this.sessions = sessions;
    this.wording = wording;
    this.busy = new WorkBar("session-busy", sessions::cancel, wording);
    this.note =
        Parts.row(
            "banner",
            Parts.grow(sentence),
            Parts.iconButton("close", wording.text("view.dismiss"), sessions::dismiss));
    note.setId("session-note");
    getStyleClass().add("column");
    getChildren().addAll(busy, note);
    sessions.work().subscribe(_ -> update());
    sessions.opened().subscribe(_ -> update());
    sessions.saved().subscribe(_ -> update());
    sessions.problem().subscribe(_ -> update());
  }

  private void update() {
    Optional<String> said =
        sessions
            .problem()
            .get()
            .map(problem -> wording.say(problem) + " (" + problem.code() + ")")
            .or(
                () ->
                    sessions
                        .opened()
                        .get()
                        .map(
                            o ->
                                wording.text(
                                    "view.session.opened", o.session().name(), o.adopted())))
            .or(
                () ->
                    sessions
                        .saved()
                        .get()
                        .map(file -> wording.text("view.session.saved", file.getFileName())));
    sessions
        .work()
        .get()
        .ifPresentOrElse(
            work ->
                busy.tell(
                    wording.text("view.session.doing." + work.kind(), work.file().getFileName()),
                    work.underway()),
            busy::rest);
    note.pseudoClassStateChanged(Pseudo.GOOD, sessions.problem().get().isEmpty());
    sentence.setText(said.orElse(""));
    Parts.show(note, said.isPresent());
    Parts.show(this, said.isPresent() || sessions.work().get().isPresent());
  }
}

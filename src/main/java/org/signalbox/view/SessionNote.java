package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.SessionViewModel;

/** What came of opening or saving a session. */
final class SessionNote extends HBox {
  private final SessionViewModel sessions;
  private final Wording wording;
  private final Label sentence = Parts.paragraph("", "banner-text");

  SessionNote(SessionViewModel sessions, Wording wording) {
    this.sessions = sessions;
    this.wording = wording;
    getStyleClass().addAll("row", "banner");
    setId("session-note");
    getChildren()
        .addAll(
            Parts.grow(sentence),
            Parts.iconButton("close", wording.text("view.dismiss"), sessions::dismiss));
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
    pseudoClassStateChanged(Pseudo.GOOD, sessions.problem().get().isEmpty());
    sentence.setText(said.orElse(""));
    Parts.show(this, said.isPresent());
  }
}

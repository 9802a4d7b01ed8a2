package org.signalbox.view;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.HistoryViewModel;

/** Deletes everything that is kept about the user, after saying what goes and asking once. */
final class ForgetMe {
  private final Button ask;
  private final VBox sure = Parts.column("banner");
  private final CheckBox added;
  private final Button no;

  ForgetMe(HistoryViewModel history, Wording wording) {
    ask =
        Parts.id("forget-me", Parts.button(wording.text("view.forget"), () -> show(true), "flat"));
    added = Parts.id("forget-me-added", new CheckBox(wording.text("view.forget.added")));
    Button yes =
        Parts.id(
            "forget-me-yes",
            Parts.button(
                wording.text("view.forget.yes"),
                () -> {
                  show(false);
                  history.forgetMe(
                      added.isSelected() ? HistoryDesk.Added.REMOVED : HistoryDesk.Added.KEPT);
                },
                "danger"));
    no =
        Parts.id(
            "forget-me-no",
            Parts.button(wording.text("view.history.forget.no"), () -> show(false), "flat"));
    FlowPane answers = new FlowPane(added, yes, no);
    answers.getStyleClass().add("answers");
    sure.getChildren()
        .addAll(Parts.paragraph(wording.text("view.forget.sure"), "banner-text"), answers);
    Parts.show(sure, false);
  }

  /** What begins it. */
  Button button() {
    return ask;
  }

  /** The question above its answers. */
  VBox question() {
    return sure;
  }

  private void show(boolean asking) {
    Parts.show(ask, !asking);
    Parts.show(sure, asking);
    if (asking) {
      no.requestFocus();
    }
  }
}

package org.signalbox.view;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.signalbox.viewmodel.HistoryDesk;
import org.signalbox.viewmodel.HistoryViewModel;

/** Deletes everything that is kept about the user, after saying what goes and asking once. */
final class ForgetMe {
  private final Button ask;
  private final HBox sure = Parts.row("banner");
  private final CheckBox added;

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
    Button no =
        Parts.id(
            "forget-me-no",
            Parts.button(wording.text("view.history.forget.no"), () -> show(false), "flat"));
    sure.getChildren()
        .addAll(
            Parts.grow(Parts.paragraph(wording.text("view.forget.sure"), "banner-text")),
            added,
            yes,
            no);
    yes.setMinWidth(Region.USE_PREF_SIZE);
    no.setMinWidth(Region.USE_PREF_SIZE);
    added.setMinWidth(Region.USE_PREF_SIZE);
    Parts.show(sure, false);
  }

  /** What begins it. */
  Button button() {
    return ask;
  }

  /** The question, on a line of its own. */
  HBox question() {
    return sure;
  }

  private void show(boolean asking) {
    Parts.show(ask, !asking);
    Parts.show(sure, asking);
    if (asking) {
      sure.getChildren().getLast().requestFocus();
    }
  }
}

package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.Notices;

/** What the user should know although everything goes on, above every screen. */
final class NoticeBar extends HBox {
  NoticeBar(Notices notices, Wording wording) {
    getStyleClass().addAll("row", "banner");
    setId("notice");
    Label sentence = Parts.paragraph("", "banner-text");
    ProblemCode code = new ProblemCode(wording);
    getChildren()
        .addAll(
            Parts.icon("warning"),
            Parts.grow(sentence),
            code,
            Parts.iconButton("close", wording.text("view.dismiss"), notices::dismiss));
    notices
        .shown()
        .subscribe(
            problem -> {
              Parts.show(this, problem.isPresent());
              problem.ifPresent(p -> sentence.setText(wording.say(p)));
              code.tell(problem);
            });
  }
}

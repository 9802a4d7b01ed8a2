package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.ExploreViewModel;

/** What went wrong with the last step and what to do; the rest of the screen stays as it was. */
final class ProblemBanner extends HBox {
  ProblemBanner(ExploreViewModel explore, Wording wording) {
    getStyleClass().addAll("row", "banner");
    setId("problem");
    Label sentence = Parts.paragraph("", "banner-text");
    ProblemCode code = new ProblemCode(wording);
    getChildren()
        .addAll(
            Parts.icon("warning"),
            Parts.grow(sentence),
            code,
            Parts.iconButton("close", wording.text("view.dismiss"), explore::dismiss));
    explore
        .problem()
        .subscribe(
            problem -> {
              Parts.show(this, problem.isPresent());
              problem.ifPresent(p -> sentence.setText(wording.say(p)));
              code.tell(problem);
            });
  }
}

package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** Picks the row that is looked at and says what is predicted for it. */
final class RowBar extends HBox {
  private final StudyViewModel study;
  private final Wording wording;
  private final Spinner<Integer> number = new Spinner<>();
  private final Label of = Parts.whole("", "muted");
  private final Label predicted = Parts.whole("", "section");
  private boolean telling;

  RowBar(StudyViewModel study, Wording wording) {
    this.study = study;
    this.wording = wording;
    getStyleClass().addAll("row", "field-row", "row-bar");
    Label label = Parts.label(wording.text("view.row"), "muted");
    label.setLabelFor(number);
    number.setId("study-row");
    number.setEditable(true);
    number.setAccessibleText(wording.text("view.row"));
    predicted.setId("row-predicted");
    getChildren().addAll(label, number, of, Parts.gap(), predicted);
    study.studied().subscribe(this::size);
    study.row().number().subscribe(_ -> tell());
    study.row().was().subscribe(_ -> tell());
    number
        .valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!telling && value != null) {
                study.row().pick(value - 1);
              }
            });
  }

  private void size(Optional<Studied> studied) {
    int rows = studied.map(s -> s.rows().rows()).orElse(0);
    Parts.show(this, rows > 0);
    telling = true;
    number.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, Math.max(1, rows), 1));
    telling = false;
    of.setText(wording.text("view.study.of", rows));
    tell();
  }

  private void tell() {
    telling = true;
    number.getValueFactory().setValue(study.row().number().get() + 1);
    telling = false;
    predicted.setText(
        study
            .studied()
            .get()
            .flatMap(
                s ->
                    study
                        .row()
                        .was()
                        .get()
                        .map(e -> new StudyWords(wording, s.schema()).predicted(e, 0)))
            .orElse(""));
  }
}

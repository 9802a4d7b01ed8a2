package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.Problem;
import org.signalbox.task.ValuePredictions;
import org.signalbox.viewmodel.Studied;
import org.signalbox.viewmodel.StudyViewModel;

/** Predictions of another file, to be looked at and written. */
record PredictedFace(StudyViewModel study, StudyFiles files, Wording wording) {
  private static final int MOST_REMARKS = 4;

  Shown of(Studied studied) {
    Optional<StudyViewModel.Predicted> found = study.predicted().get();
    if (found.isEmpty()) {
      return Shown.of(
          Parts.column(
              "study-face",
              Parts.paragraph(wording.text("view.study.predict.offer"), "muted"),
              Parts.button(wording.text("view.study.predict"), files::predict, "accent")),
          TableText.empty());
    }
    StudyViewModel.Predicted predicted = found.get();
    PredictionFace face = new PredictionFace(wording, Wording.family(studied.card()));
    Shown shown =
        switch (predicted.answer()) {
          case ClassPredictions classes -> face.of(classes);
          case ValuePredictions values -> face.of(values);
        };
    VBox box =
        Parts.column(
            "study-face",
            Parts.row(
                "field-row",
                Parts.grow(
                    Parts.paragraph(
                        wording.text(
                            "view.study.predicted",
                            predicted.answer().rows().length,
                            predicted.file()),
                        "study-lead")),
                export()));
    remarks(predicted.remarks(), box);
    Node picture = shown.picture().orElseThrow();
    box.getChildren().addAll(picture, Parts.grow(new TwinTable(shown.table())));
    return Shown.of(Parts.id("predictions", box), shown.table());
  }

  private Button export() {
    Button export = Parts.button(wording.text("view.study.export"), files::export, "accent");
    export.setMinWidth(Region.USE_PREF_SIZE);
    return Parts.id("export", export);
  }

  private void remarks(List<Problem> remarks, VBox box) {
    remarks.stream()
        .limit(MOST_REMARKS)
        .forEach(
            r -> box.getChildren().add(Parts.paragraph(wording.say(r), "small", "doubt-list")));
  }
}

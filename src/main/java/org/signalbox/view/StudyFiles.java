package org.signalbox.view;

import javafx.scene.Node;
import org.signalbox.view.FileEvent.Kind;
import org.signalbox.view.FileEvent.Question;
import org.signalbox.viewmodel.StudyViewModel;

/** The files of a study: models to open and save, rows to predict, predictions to write. */
final class StudyFiles {
  private static final Kind MODEL = new Kind("view.study.model", "*.sbx");

  private final StudyViewModel study;
  private final Node owner;

  /**
   * @param owner any node of the window
   */
  StudyFiles(StudyViewModel study, Node owner) {
    this.study = study;
    this.owner = owner;
  }

  void predict() {
    owner.fireEvent(new FileEvent(Question.open("view.study.predict"), study::predict));
  }

  void open() {
    owner.fireEvent(new FileEvent(Question.open("view.study.open", MODEL), study::open));
  }

  void save() {
    owner.fireEvent(
        new FileEvent(Question.save("view.study.save", "model.sbx", MODEL), study::save));
  }

  void export() {
    owner.fireEvent(
        new FileEvent(
            Question.save(
                "view.study.export",
                "predictions.csv",
                new Kind("view.study.csv", "*.csv"),
                new Kind("view.study.excel", "*.xlsx"),
                new Kind("view.study.parquet", "*.parquet")),
            study::export));
  }
}

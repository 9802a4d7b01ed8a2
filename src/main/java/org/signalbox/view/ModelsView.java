package org.signalbox.view;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ModelsViewModel;

/** The Models screen: what is installed, and how to add one of one's own. */
final class ModelsView extends ScrollPane {
  private final ModelsViewModel models;
  private final Wording wording;
  private final VBox list = Parts.column("model-list");

  ModelsView(ModelsViewModel models, InputActions actions, Wording wording) {
    this.models = models;
    this.wording = wording;
    setId("models");
    getStyleClass().add("page");
    setFitToWidth(true);
    Button file =
        Parts.id(
            "import-file",
            Parts.button(wording.text("view.models.import"), actions::chooseModel, "accent"));
    Button folder =
        Parts.id(
            "import-folder",
            Parts.button(wording.text("view.models.folder"), actions::chooseModelFolder));
    Button verify =
        Parts.id("verify", Parts.button(wording.text("view.models.verify"), models::verify));
    models
        .work()
        .subscribe(
            work -> List.of(file, folder, verify).forEach(b -> b.setDisable(work.isPresent())));
    FlowPane ways = new FlowPane(file, folder, verify);
    ways.getStyleClass().add("answers");
    setContent(
        Parts.column(
            "models-page",
            Parts.row("models-head", Parts.label(wording.text("view.models.title"), "title")),
            ways,
            Parts.paragraph(wording.text("view.models.drop"), "muted"),
            new ModelWorkView(models, wording),
            list));
    models.models().subscribe(this::update);
    models.speeds().subscribe(_ -> update());
    update();
  }

  private void update() {
    list.getChildren()
        .setAll(
            models.models().stream().map(model -> new ModelRow(model, models, wording)).toList());
    if (models.models().isEmpty()) {
      list.getChildren().add(Parts.paragraph(wording.text("view.models.none"), "muted"));
    }
  }
}

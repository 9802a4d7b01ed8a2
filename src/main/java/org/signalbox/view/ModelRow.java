package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelState;
import org.signalbox.viewmodel.ModelsViewModel;

/** One installed model: what it is, whose, how large, and whether its files are whole. */
final class ModelRow extends VBox {
  ModelRow(InstalledModel model, ModelsViewModel models, Wording wording) {
    getStyleClass().addAll("column", "card", "model-row");
    setId("model-" + model.name());
    var head =
        Parts.row(
            "model-head",
            Parts.label(model.name(), "section"),
            Parts.label(kind(model, wording), "tag"),
            Parts.gap(),
            Parts.whole(wording.figures().bytes(model.entry().bytes()).text(), "number"));
    if (model.removable()) {
      head.getChildren()
          .add(
              Parts.id(
                  "remove-" + model.name(),
                  Parts.iconButton(
                      "close",
                      wording.text("view.models.remove", model.name()),
                      () -> models.remove(model.name()))));
    }
    getChildren()
        .addAll(
            head,
            Parts.paragraph(
                wording.text("view.models.from", model.entry().licence(), model.entry().source()),
                "small",
                "muted"),
            state(model.state(), wording));
  }

  private static String kind(InstalledModel model, Wording wording) {
    String key = "view.models.kind." + model.entry().kind();
    return wording.words().knows(key) ? wording.text(key) : model.entry().kind();
  }

  private static Label state(ModelState state, Wording wording) {
    return switch (state) {
      case ModelState.Whole _ -> Parts.paragraph(wording.text("view.models.whole"), "small");
      case ModelState.Damaged damaged ->
          Parts.paragraph(wording.say(damaged.problem()), "small", "broken");
    };
  }
}

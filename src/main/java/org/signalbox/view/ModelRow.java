package org.signalbox.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.catalog.ModelState;
import org.signalbox.language.ImportLoss;
import org.signalbox.viewmodel.ModelDesk;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.words.Figures;

/** One installed model: what it is, whose, how large, and whether its files are whole. */
final class ModelRow extends VBox {
  /** The kind of a model that writes. */
  private static final String WRITES = "generator";

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
    models.loss(model.name()).ifPresent(lost -> getChildren().add(loss(lost, wording)));
    if (model.entry().kind().equals(WRITES) && model.state() instanceof ModelState.Whole) {
      getChildren().add(speed(model.name(), models, wording));
    }
  }

  /** How fast it is here, once that was measured; the button measures it, again too. */
  private static HBox speed(String name, ModelsViewModel models, Wording wording) {
    Optional<ModelDesk.Speed> known =
        models.speeds().get().stream().filter(s -> s.model().equals(name)).findFirst();
    Button measure =
        Parts.id(
            "measure-" + name,
            Parts.button(
                wording.text(known.isPresent() ? "view.models.again" : "view.models.measure"),
                () -> models.measure(name),
                "link-button"));
    measure.setAccessibleText(wording.text("view.models.measure.of", name));
    HBox row = Parts.row("field-row", measure);
    known.ifPresent(
        s ->
            row.getChildren()
                .addFirst(
                    Parts.label(
                        wording.text(
                            "view.models.speed",
                            wording.figures().number(s.tokensPerSecond()).text(),
                            wording.figures().milliseconds(s.firstMillis()).text()),
                        "small",
                        "number")));
    return row;
  }

  private static Label loss(ImportLoss lost, Wording wording) {
    Figures figures = wording.figures();
    return Parts.paragraph(
        wording.text(
            "view.models.loss",
            lost.tensors(),
            figures.percent(lost.relative()).text(),
            figures.percent(lost.worst()).text(),
            lost.worstTensor()),
        "small");
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

package org.signalbox.view;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.ModelsViewModel.Ended;
import org.signalbox.viewmodel.ModelsViewModel.Work;

/** An import, check or removal under way, with time left and cancel, and how the last one ended. */
final class ModelWorkView extends VBox {
  private final Wording wording;
  private final WorkBar busy;
  private final Label end = Parts.paragraph("", "banner-text");
  private final ProblemCode code;
  private final HBox ended;

  ModelWorkView(ModelsViewModel models, Wording wording) {
    this.wording = wording;
    this.code = new ProblemCode(wording);
    getStyleClass().addAll("column", "model-work");
    this.busy = new WorkBar("model-busy", models::cancel, wording);
    ended =
        Parts.row(
            "banner",
            Parts.grow(end),
            code,
            Parts.iconButton("close", wording.text("view.dismiss"), models::dismiss));
    ended.setId("model-ended");
    getChildren().addAll(busy, ended);
    models
        .work()
        .subscribe(
            work -> {
              work.ifPresentOrElse(this::tell, busy::rest);
              seen(models);
            });
    models
        .ended()
        .subscribe(
            over -> {
              Parts.show(ended, over.isPresent());
              over.ifPresent(this::tell);
              seen(models);
            });
  }

  private void seen(ModelsViewModel models) {
    Parts.show(this, models.work().get().isPresent() || models.ended().get().isPresent());
  }

  private void tell(Work work) {
    busy.tell(wording.text("view.models.doing." + work.kind(), work.name()), work.underway());
  }

  private void tell(Ended over) {
    ended.pseudoClassStateChanged(Pseudo.GOOD, over.problem().isEmpty());
    String key = "view.models." + over.result().name().toLowerCase(Locale.ROOT) + "." + over.kind();
    end.setText(over.problem().map(wording::say).orElseGet(() -> wording.text(key, over.name())));
    code.tell(over.problem());
  }
}

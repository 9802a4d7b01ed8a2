package org.signalbox.view;

import java.util.Locale;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ModelsViewModel;
import org.signalbox.viewmodel.ModelsViewModel.Ended;
import org.signalbox.viewmodel.ModelsViewModel.Work;

/** An import, check or removal under way, with time left and cancel, and how the last one ended. */
final class ModelWorkView extends VBox {
  private final Wording wording;
  private final WorkBar busy;
  private final Banner ended;

  ModelWorkView(ModelsViewModel models, Wording wording) {
    this.wording = wording;
    getStyleClass().addAll("column", "model-work");
    this.busy = new WorkBar("model-busy", models::cancel, wording);
    this.ended = new Banner("model-ended", wording, Banner.close(wording, models::dismiss));
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
              over.ifPresentOrElse(this::tell, ended::rest);
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
    String key = "view.models." + over.result().name().toLowerCase(Locale.ROOT) + "." + over.kind();
    over.problem()
        .ifPresentOrElse(
            met -> ended.tell(Banner.Kind.PROBLEM, met),
            () -> ended.tell(Banner.Kind.GOOD, wording.text(key, over.name())));
  }
}

package org.signalbox.view;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.SeriesForecast.Predicted;

/** Shows one forecast series at a time, with a choice of series where there are several. */
final class SeriesPicker {
  private final List<Predicted> predicted;
  private final Wording wording;

  SeriesPicker(ForecastAnswer answer, Wording wording) {
    this.predicted =
        answer.series().stream()
            .<Predicted>mapMulti(
                (s, out) -> {
                  if (s instanceof Predicted p) {
                    out.accept(p);
                  }
                })
            .toList();
    this.wording = wording;
  }

  /** The series that were forecast, in the task's order. */
  List<Predicted> predicted() {
    return predicted;
  }

  Shown of(Function<Predicted, Node> picture, TableText table) {
    if (predicted.isEmpty()) {
      return Shown.words(wording.text("view.why.none"));
    }
    Picker picker = new Picker(wording, predicted.stream().map(Predicted::id).toList());
    StackPane shown = new StackPane();
    Runnable draw = () -> shown.getChildren().setAll(picture.apply(predicted.get(picker.index())));
    picker.onChange(draw);
    draw.run();
    return Shown.of(picker.above(shown), table);
  }
}

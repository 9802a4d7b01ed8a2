package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.viewmodel.LabViewModel;

/** What the user corrected in routes and is used again: to be seen, forgotten, brought back. */
final class KeptCorrectionsView extends VBox {
  private final LabViewModel lab;
  private final Wording wording;
  private final Hyperlink turn = Parts.id("corrections-open", new Hyperlink());
  private final VBox list = Parts.column("model-list");
  private final Banner gone;

  KeptCorrectionsView(LabViewModel lab, Wording wording) {
    this.lab = lab;
    this.wording = wording;
    getStyleClass().addAll("column", "model-list");
    setId("kept-corrections");
    gone =
        new Banner(
            "correction-gone",
            wording,
            Parts.id("correction-undo", Parts.button(wording.text("view.undo"), lab::remember)));
    turn.getStyleClass().add("link-button");
    turn.setOnAction(
        _ -> {
          turn.setVisited(false);
          Parts.show(list, !list.isVisible());
          tell();
        });
    Parts.show(list, false);
    getChildren().addAll(turn, gone, list);
    lab.corrections().subscribe(this::fill);
    lab.forgotten()
        .subscribe(
            last -> {
              last.map(kept -> wording.text("view.lab.corrections.gone", kept.about()))
                  .ifPresentOrElse(said -> gone.tell(Banner.Kind.GOOD, said), gone::rest);
              tell();
            });
  }

  private void tell() {
    int count = lab.corrections().get().size();
    String key = list.isVisible() ? "view.lab.corrections.hide" : "view.lab.corrections.show";
    turn.setText(wording.text(key, count));
    Parts.show(turn, count > 0);
    Parts.show(this, count > 0 || lab.forgotten().get().isPresent());
  }

  private void fill(List<KeptCorrection> kept) {
    list.getChildren().setAll(kept.stream().map(this::row).toList());
    tell();
  }

  private Node row(KeptCorrection kept) {
    String about =
        kept.about().isBlank() ? wording.text("view.lab.corrections.text") : kept.about();
    return Parts.row(
        "card",
        Parts.grow(
            Parts.column(
                "model-row", Parts.paragraph(about), Parts.paragraph(to(kept), "small", "muted"))),
        Parts.id(
            "forget-" + kept.signature(),
            Parts.iconButton(
                "close",
                wording.text("view.lab.corrections.forget", about),
                () -> lab.forget(kept))));
  }

  private String to(KeptCorrection kept) {
    return Stream.of(
            part("view.kind", kind(kept.kind())),
            part("view.target", kept.target()),
            part("view.time", kept.time()),
            part("view.id", kept.id()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private Optional<String> part(String key, String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(wording.text("view.lab.corrections.part", wording.text(key), word));
  }

  private String kind(String word) {
    String key = "view.kind." + word;
    return wording.words().knows(key) ? wording.text(key) : word;
  }
}

package org.signalbox.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.signalbox.viewmodel.LabViewModel;

/**
 * The Router lab: how engines are chosen and how tasks are recognised, over what came with the app
 * or a folder of the user's own.
 */
final class LabView extends ScrollPane {
  private final LabViewModel lab;
  private final Wording wording;
  private final Label subject = Parts.paragraph("", "muted");
  private final Button back;
  private final LabChoosingView choosing;
  private final LabRecognitionView recognising;
  private final ToggleGroup parts = new ToggleGroup();

  LabView(LabViewModel lab, EngineNames names, Wording wording) {
    this.lab = lab;
    this.wording = wording;
    setId("lab");
    getStyleClass().add("page");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    choosing = new LabChoosingView(lab, names, wording, widthProperty());
    recognising = new LabRecognitionView(lab, names, wording, widthProperty());
    back =
        Parts.id(
            "lab-shipped", Parts.button(wording.text("view.lab.shipped"), lab::shipped, "flat"));
    Button own =
        Parts.id("lab-folder", Parts.button(wording.text("view.lab.folder"), this::choose));
    FlowPane ways = new FlowPane(segmented(), own, back, subject);
    ways.getStyleClass().add("lab-ways");
    StackPane part = new StackPane(choosing, recognising);
    part.getStyleClass().add("lab-part");
    setContent(
        Parts.column(
            "history-page",
            Parts.row("models-head", Parts.label(wording.text("view.lab.title"), "title")),
            ways,
            Parts.grow(part)));
    widthProperty().subscribe(_ -> fit());
    subject.fontProperty().subscribe(_ -> fit());
    lab.folder().subscribe(this::tell);
  }

  /** In a narrow or much enlarged window what stands side by side stands below each other. */
  private void fit() {
    setFitToHeight(!LabPair.narrow(getWidth(), subject.getFont().getSize()));
  }

  private HBox segmented() {
    ToggleButton first = segment("choosing", choosing);
    ToggleButton second = segment("recognising", recognising);
    HBox box = new HBox(first, second);
    box.getStyleClass().add("segmented");
    parts
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                parts.selectToggle(before);
              }
              Parts.show(choosing, parts.getSelectedToggle() == first);
              Parts.show(recognising, parts.getSelectedToggle() == second);
            });
    parts.selectToggle(first);
    return box;
  }

  private ToggleButton segment(String name, javafx.scene.Node shown) {
    ToggleButton segment = new ToggleButton(wording.text("view.lab." + name));
    segment.getStyleClass().add("segment");
    segment.setId("lab-" + name);
    segment.setToggleGroup(parts);
    segment.setMinWidth(USE_PREF_SIZE);
    Parts.show(shown, false);
    return segment;
  }

  private void choose() {
    fireEvent(new FileEvent(FileEvent.Question.folder("view.lab.folder.choose"), lab::choose));
  }

  private void tell(Optional<Path> folder) {
    Parts.show(back, folder.isPresent());
    subject.setText(
        folder
            .map(own -> wording.text("view.lab.own", String.valueOf(own.getFileName())))
            .orElseGet(() -> wording.text("view.lab.came")));
    if (folder.isPresent()) {
      // What a folder shows first is how its files are recognised.
      List<javafx.scene.control.Toggle> all = parts.getToggles();
      parts.selectToggle(all.getLast());
    }
  }
}

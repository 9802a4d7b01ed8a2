package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card with several faces; each can be seen as picture or table, copied and saved. */
final class Panel extends VBox {
  private final Wording wording;
  private final List<Face> faces;

  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> segments = new ArrayList<>();
  private final StackPane content = new StackPane();
  private final ToggleButton twin = new ToggleButton();
  private final CopyMenu keep;
  private Shown shown = Shown.table(TableText.empty());

  Panel(String id, Wording wording, List<Face> faces) {
    this.wording = wording;
    this.faces = List.copyOf(faces);
    getStyleClass().addAll("column", "card", "panel");
    setId(id);
    keep = new CopyMenu(() -> shown, wording);
    // Unlike a row it knows how high the segments are in the width that they get.
    HBox tools = Parts.row("panel-tools", twin, keep);
    BorderPane head = new BorderPane(segmented(tools));
    head.setRight(tools);
    head.getStyleClass().add("panel-head");
    dressTools();
    content.getStyleClass().add("panel-content");
    getChildren().addAll(head, Parts.grow(content));
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                twin.setSelected(false);
                refresh();
              }
            });
    twin.selectedProperty().addListener(_ -> refresh());
  }

  /** Turns the panel to a face. */
  void turn(String face) {
    for (int k = 0; k < faces.size(); k++) {
      if (faces.get(k).name().equals(face)) {
        group.selectToggle(segments.get(k));
      }
    }
  }

  /** Draws the face that is seen anew. */
  void refresh() {
    for (int k = 0; k < faces.size(); k++) {
      Parts.show(segments.get(k), faces.get(k).offered().getAsBoolean());
    }
    int at = segments.indexOf((ToggleButton) group.getSelectedToggle());
    if (!segments.get(Math.max(0, at)).isVisible()) {
      group.selectToggle(segments.getFirst());
      return;
    }
    shown = faces.get(Math.max(0, at)).shown().get();
    Parts.show(twin, shown.hasBoth());
    Parts.show(keep, !shown.table().rows().isEmpty());
    place();
  }

  private void place() {
    boolean asTable = shown.picture().isEmpty() || (twin.isSelected() && shown.hasBoth());
    Node node = asTable ? new TwinTable(shown.table()) : shown.picture().get();
    // A node that is shown already keeps the focus and what is being typed into it.
    if (!content.getChildren().equals(List.of(node))) {
      content.getChildren().setAll(node);
    }
  }

  /** Where there are many, they go on in a second line. */
  private FlowPane segmented(HBox tools) {
    FlowPane box = new FlowPane();
    box.getStyleClass().add("segmented");
    for (Face face : faces) {
      ToggleButton segment =
          new ToggleButton(face.title().orElseGet(() -> wording.text("view.face." + face.name())));
      segment.getStyleClass().add("segment");
      segment.setId("face-" + face.name());
      segment.setMinWidth(Region.USE_PREF_SIZE);
      segment.setToggleGroup(group);
      segments.add(segment);
    }
    box.getChildren().setAll(segments);
    // Else its least height would be reckoned for another width than it gets.
    box.prefWrapLengthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset() - tools.prefWidth(-1),
                widthProperty(),
                insetsProperty(),
                tools.widthProperty()));
    segments.getFirst().setSelected(true);
    return box;
  }

  private void dressTools() {
    twin.setGraphic(Parts.icon("grid"));
    twin.getStyleClass().addAll("icon-button", "flat");
    twin.setId(getId() + "-twin");
    String words = wording.text("view.twin");
    twin.setAccessibleText(words);
    twin.setTooltip(new Tooltip(words));
    keep.setId(getId() + "-keep");
    keep.addEventHandler(MenuButton.ON_SHOWING, _ -> refresh());
  }
}

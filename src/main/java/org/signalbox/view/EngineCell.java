package org.signalbox.view;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;

/** An engine's mark, name and tag in the comparison. */
final class EngineCell extends TableCell<LaneViewModel, LaneViewModel> {
  private final ExploreViewModel explore;
  private final Wording wording;

  EngineCell(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
  }

  @Override
  protected void updateItem(LaneViewModel lane, boolean empty) {
    super.updateItem(lane, empty);
    if (empty || lane == null) {
      setGraphic(null);
      return;
    }
    String tags = LaneTags.all(explore, lane.card(), wording);
    Label tag = Parts.label(tags, "tag");
    VBox words =
        Parts.column("engine-words", Parts.label(wording.name(lane.card()), "engine-name"));
    if (!tags.isEmpty()) {
      tag.setTooltip(new Tooltip(tags));
      words.getChildren().add(tag);
    }
    setGraphic(Parts.row("engine-cell", Parts.mark(lane.card(), wording), words));
  }
}

package org.signalbox.view;

import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.ExploreViewModel;

/** The first rows of a table with what was doubtful. */
final class PreviewView extends VBox {
  private final ExploreViewModel explore;
  private final Wording wording;

  PreviewView(ExploreViewModel explore, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("column", "preview");
  }

  void open(Overlay overlay) {
    if (explore.task().dataset().isPresent()) {
      overlay.open(wording.text("view.preview"), this);
    }
  }
}

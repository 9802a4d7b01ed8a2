package org.signalbox.view;

import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.ExploreViewModel;

/**
 * What came of a race: comparison and answer at the left, frontier and explanation at the right.
 */
final class ResultsView extends HBox {
  ResultsView(ExploreViewModel explore, Wording wording) {
    getStyleClass().addAll("row", "results");
  }

  void stack(boolean narrow) {}
}

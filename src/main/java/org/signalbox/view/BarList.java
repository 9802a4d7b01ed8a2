package org.signalbox.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Names with bars beside them, the longest bar as wide as there is room. */
final class BarList extends GridPane {
  /**
   * @param length not negative; drawn relative to the longest of the list
   * @param figure what stands behind the bar
   */
  record Bar(String name, double length, String figure) {}

  BarList(List<Bar> bars, String family) {
    getStyleClass().addAll("bar-list", family);
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(1);
    ColumnConstraints names = new ColumnConstraints();
    ColumnConstraints track = new ColumnConstraints();
    track.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, track, new ColumnConstraints());
    int row = 0;
    for (Bar bar : bars) {
      Label name = Parts.label(bar.name(), "bar-name");
      Label figure = Parts.whole(bar.figure(), "number", "bar-figure");
      addRow(row++, name, track(longest > 0 ? bar.length() / longest : 0), figure);
    }
  }

  private static StackPane track(double share) {
    Region bar = new Region();
    bar.getStyleClass().add("bar-fill");
    StackPane track = new StackPane(bar);
    track.getStyleClass().add("bar-track");
    bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
    return track;
  }
}

package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;

/** The Explore screen: task at the left, route, lanes and results at the right. */
final class ExploreView extends StackPane {
  private static final double NARROW = 960;

  private final InputActions actions;
  private final BorderPane body = new BorderPane();
  private final TaskView task;
  private final ScrollPane page = new ScrollPane();
  private final VBox right;
  private final ResultsView results;
  private boolean narrow;

  ExploreView(ExploreViewModel explore, Appearance appearance, Shade shade, Wording wording) {
    getStyleClass().add("explore");
    Overlay overlay = new Overlay(wording);
    this.actions =
        new InputActions(
            explore, wording, this, () -> new PreviewView(explore, wording).open(overlay));
    this.task = new TaskView(explore, actions, wording);
    this.results = new ResultsView(explore, wording);
    this.right =
        Parts.column(
            "right",
            new ProblemBanner(explore, wording),
            new RouteView(explore, wording),
            new StartView(explore, wording),
            new LanesView(explore, wording),
            Parts.grow(results));
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("page");
    page.setContent(right);
    body.setTop(new TopBar(explore, appearance, shade, wording));
    body.setLeft(task);
    body.setCenter(page);
    getChildren().addAll(body, overlay);
    actions.acceptDrops(this);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
  }

  InputActions actions() {
    return actions;
  }

  /** In a narrow or much enlarged window the task stands above the rest instead of beside it. */
  private void fit(double width) {
    boolean now = width > 0 && width < NARROW;
    if (now == narrow) {
      return;
    }
    narrow = now;
    pseudoClassStateChanged(Pseudo.NARROW, narrow);
    results.stack(narrow);
    task.stack(narrow);
    page.setFitToHeight(!narrow);
    if (narrow) {
      body.setLeft(null);
      right.getChildren().addFirst(task);
    } else {
      right.getChildren().remove(task);
      body.setLeft(task);
    }
    VBox.setVgrow((Node) task, Priority.NEVER);
  }
}

package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  private final BorderPane body = new BorderPane();
  private final TaskView task;
  private final ScrollPane page = new ScrollPane();
  private final VBox right;
  private final Supplier<ResultsView> makeResults;
  private Optional<ResultsView> results = Optional.empty();
  private Optional<Node> found = Optional.empty();
  private boolean narrow;

  ExploreView(
      ExploreViewModel explore,
      Appearance appearance,
      InputActions actions,
      Wording wording,
      Rest rest) {
    getStyleClass().add("explore");
    this.task = new TaskView(explore, actions, wording, rest);
    this.makeResults = () -> new ResultsView(explore, actions.papers(), appearance, wording);
    Node route = new RouteView(explore, actions, wording);
    this.right = Parts.column("right", route);
    rest.add(
        () -> {
          Banner problem =
              new Banner("problem", wording, Banner.close(wording, explore::dismiss))
                  .follow(Banner.Kind.PROBLEM, explore.problem());
          List<Node> all = right.getChildren();
          int at = all.indexOf(route);
          all.addAll(at + 1, List.of(actions.earlierRace(), new StartView(explore, wording)));
          all.addAll(at, List.of(problem, actions.sessionNote()));
        });
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("page");
    rest.add(this::scrolls);
    body.setLeft(task);
    body.setCenter(right);
    getChildren().add(body);
    widthProperty().subscribe(width -> fit(width.doubleValue()));
    explore
        .route()
        .subscribe(
            chosen -> {
              if (chosen.isPresent() && results.isEmpty()) {
                lay(new LanesView(explore, wording));
              }
            });
  }

  /** Lets the right side scroll, once it may hold more than the window shows. */
  private void scrolls() {
    body.setCenter(page);
    page.setContent(right);
  }

  /** Adds what only a task that was routed needs; no start waits for it. */
  private void lay(LanesView lanes) {
    ResultsView made = Parts.grow(makeResults.get());
    made.stack(narrow);
    results = Optional.of(made);
    right.getChildren().add(right.getChildren().size() - (narrow ? 1 : 0), lanes);
    right.getChildren().add(made);
  }

  /** In a narrow or much enlarged window the task stands above the rest instead of beside it. */
  private void fit(double width) {
    boolean now = width > 0 && width < NARROW;
    if (now == narrow) {
      return;
    }
    narrow = now;
    pseudoClassStateChanged(Pseudo.NARROW, narrow);
    results.ifPresent(made -> made.stack(narrow));
    page.setFitToHeight(!narrow);
    if (narrow) {
      body.setLeft(null);
      found = Optional.of(task.detach());
      right.getChildren().addFirst(task);
      int end = right.getChildren().size() - (results.isPresent() ? 1 : 0);
      right.getChildren().add(end, found.get());
    } else {
      right.getChildren().removeAll(task, found.orElse(task));
      task.attach();
      body.setLeft(task);
    }
    VBox.setVgrow((Node) task, Priority.NEVER);
  }
}

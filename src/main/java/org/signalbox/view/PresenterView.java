package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.signalbox.routing.Route;
import org.signalbox.task.Task;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.LaneViewModel;
import org.signalbox.viewmodel.Screens;

/**
 * What a room sees: what is asked, who got it, the answer that is looked at, and the comparison.
 */
final class PresenterView extends VBox {
  /** In pixels before zoom: with less the table stands below the answer. */
  private static final double NARROW = 700;

  private final ExploreViewModel explore;
  private final Wording wording;
  private final VBox answered;
  private final VBox compared;
  private final StackPane both = new StackPane();
  private final Label asked = Parts.paragraph("", "route-asked");
  private final HBox chosen = Parts.row("route-chosen");
  private final HBox looked = Parts.row("presenter-looked");
  private final StackPane answer = new StackPane();
  private final StackPane table = new StackPane();
  private final ComparisonView comparison;
  private final ListChangeListener<LaneViewModel> lanes = _ -> update();
  private Subscription following = Subscription.EMPTY;

  PresenterView(Screens screens, Appearance far, Wording wording) {
    this.explore = screens.explore();
    this.wording = wording;
    this.comparison = new ComparisonView(explore, new PaperCopies(screens), far, wording);
    getStyleClass().addAll("column", "presenter");
    setId("presenter");
    answered = Parts.column("card", looked, Parts.grow(answer));
    compared = Parts.column("card", Parts.grow(table));
    getChildren().addAll(Parts.row("presenter-head", asked, chosen), Parts.grow(both));
    widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::fit);
  }

  private void fit(boolean narrow) {
    both.getChildren().clear();
    if (narrow) {
      ScrollPane page = new ScrollPane(Parts.column("presenter-both", answered, compared));
      page.getStyleClass().add("page");
      page.setFitToWidth(true);
      both.getChildren().setAll(page);
    } else {
      HBox row = Parts.row("presenter-both", answered, compared);
      HBox.setHgrow(answered, Priority.ALWAYS);
      HBox.setHgrow(compared, Priority.ALWAYS);
      both.getChildren().setAll(row);
    }
  }

  /** Shows what the main window shows, until {@link #leave()}. */
  void follow() {
    following =
        explore
            .route()
            .subscribe(_ -> update())
            .and(explore.race().selected().subscribe(_ -> update()))
            .and(explore.race().outcomes().subscribe(_ -> update()));
    explore.race().lanes().addListener(lanes);
    update();
  }

  void leave() {
    following.unsubscribe();
    explore.race().lanes().removeListener(lanes);
  }

  private void update() {
    Optional<Route> route = explore.route().get();
    asked.setText(
        route
            .map(Route::recognition)
            .map(new TaskSentence(wording)::of)
            .orElseGet(() -> wording.text("view.empty.title")));
    chosen.getChildren().clear();
    explore
        .routed()
        .ifPresent(
            card ->
                chosen
                    .getChildren()
                    .setAll(
                        Parts.icon("arrow"),
                        Parts.mark(card, wording),
                        Parts.whole(card.name(), "route-engine")));
    Optional<LaneViewModel> lane = explore.race().selectedLane();
    looked.getChildren().clear();
    lane.ifPresent(this::name);
    Optional<Task> task = route.flatMap(r -> r.recognition().task());
    answer
        .getChildren()
        .setAll(
            task.map(t -> new AnswerFace(wording).of(t, lane))
                .map(PresenterView::node)
                .map(List::of)
                .orElseGet(List::of));
    table.getChildren().setAll(node(comparison.shown()));
  }

  private void name(LaneViewModel lane) {
    looked
        .getChildren()
        .setAll(
            Parts.mark(lane.card(), wording),
            Parts.whole(lane.card().name(), "section"),
            Parts.gap(),
            new LaneFigures(lane, wording));
  }

  private static Node node(Shown shown) {
    return shown.picture().orElseGet(() -> new TwinTable(shown.table()));
  }
}

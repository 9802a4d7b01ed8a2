package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.signalbox.engine.EngineCard;
import org.signalbox.routing.Decision;
import org.signalbox.routing.Recognition;
import org.signalbox.routing.Route;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;

/** The route: what is asked, which engine gets it, why, and what would change that. */
final class RouteView extends VBox {
  /** What is over sooner moves nothing, and the window's first frames draw no movement. */
  private static final Duration PATIENCE = Duration.millis(300);

  private final ExploreViewModel explore;
  private final Wording wording;
  private final TaskSentence sentence;
  private final Label asked = Parts.paragraph("", "route-asked");
  private final HBox chosen = Parts.row("route-chosen");
  private final HBox sure = Parts.row("route-sure");
  private final ProgressBar busy = new ProgressBar(0);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Supplier<List<Node>> details;
  private Optional<Node> actions = Optional.empty();
  private final Label hint;
  private final HBox reading;

  RouteView(ExploreViewModel explore, InputActions inputs, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    this.sentence = new TaskSentence(wording);
    this.details =
        () ->
            List.of(
                new QuestionView(explore, wording),
                new EvidenceView(explore, wording),
                new RouteActions(explore, inputs, wording));
    this.hint = Parts.paragraph(wording.text("view.empty.hint"), "muted");
    getStyleClass().addAll("column", "card", "route-view");
    busy.getStyleClass().add("route-busy");
    busy.setMaxWidth(Double.MAX_VALUE);
    busy.setAccessibleText(wording.text("view.reading"));
    reading =
        Parts.row(
            "field-row",
            Parts.grow(busy),
            Parts.id("cancel-reading", Parts.button(wording.text("view.cancel"), explore::clear)));
    Parts.show(reading, false);
    patience.setOnFinished(_ -> busy.setProgress(ProgressBar.INDETERMINATE_PROGRESS));
    HBox title =
        Parts.row(
            "route-title",
            Parts.whole(wording.text("view.route"), "section"),
            asked,
            chosen,
            Parts.gap(),
            Parts.id("sure", sure));
    Parts.id("route-asked", asked);
    Parts.id("route-chosen", chosen);
    getChildren().addAll(title, hint, reading);
    explore.route().subscribe(_ -> update());
    explore.state().subscribe(_ -> update());
  }

  private void update() {
    ScreenState state = explore.state().get();
    Optional<Route> route = explore.route().get();
    await(state == ScreenState.READING);
    Parts.show(hint, route.isEmpty() && state != ScreenState.READING);
    if (route.isPresent() && actions.isEmpty()) {
      List<Node> made = details.get();
      actions = Optional.of(made.getLast());
      getChildren().addAll(getChildren().indexOf(reading), made);
    }
    actions.ifPresent(node -> Parts.show(node, route.isPresent()));
    Parts.show(sure, route.isPresent());
    asked.setText(
        route
            .map(Route::recognition)
            .map(sentence::of)
            .orElseGet(() -> wording.text(emptyTitle(state))));
    chosen.getChildren().clear();
    route.ifPresent(this::show);
    Parts.show(chosen, !chosen.getChildren().isEmpty());
  }

  private void await(boolean now) {
    if (now && !reading.isVisible()) {
      patience.playFromStart();
    } else if (!now) {
      patience.stop();
      busy.setProgress(0);
    }
    Parts.show(reading, now);
  }

  private static String emptyTitle(ScreenState state) {
    return state == ScreenState.READING ? "view.reading" : "view.empty.title";
  }

  private void show(Route route) {
    Decision decision = route.decision();
    decision.engine().ifPresent(this::showEngine);
    sure.getChildren().setAll(confidence(route.recognition(), decision));
  }

  private void showEngine(EngineCard card) {
    chosen
        .getChildren()
        .setAll(
            Parts.icon("arrow"),
            Parts.mark(card, wording),
            Parts.whole(wording.name(card), "route-engine"));
  }

  private Node confidence(Recognition recognition, Decision decision) {
    double value = decision.abstained() ? recognition.confidence() : decision.confidence();
    ProgressBar meter = new ProgressBar(value);
    meter.getStyleClass().add("meter");
    String figure = wording.figures().count(Math.round(value * 100)).text();
    meter.setAccessibleText(wording.text("view.sure", figure));
    return Parts.row(
        "confidence", meter, Parts.whole(wording.text("view.sure", figure), "number", "small"));
  }
}

package org.signalbox.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.signalbox.race.RaceRequest;
import org.signalbox.routing.Alternative;
import org.signalbox.routing.Route;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;

/** Run, race, override, time limit: what can be done with a route. */
final class RouteActions extends FlowPane {
  private static final String ROUTER = "";

  private final ExploreViewModel explore;
  private final Wording wording;
  private final Button run;
  private final Button race;
  private final Button stop;
  private final Button keep;
  private final Label expected = Parts.label("", "muted", "small", "expected");
  private final Choice<String> engine;
  private final Choice<Duration> limit;
  private boolean greeted;

  RouteActions(ExploreViewModel explore, InputActions inputs, Wording wording) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("actions");
    run = Parts.id("run", Parts.button(wording.text("view.run"), explore::run, "accent"));
    race = Parts.id("race-all", Parts.button(wording.text("view.race"), explore::raceAll));
    stop = Parts.id("stop", Parts.button(wording.text("view.stop"), explore::cancel));
    keep = Parts.id("keep", Parts.button(wording.text("view.study.keep"), inputs::keep));
    run.setGraphic(Parts.icon("play"));
    race.setGraphic(Parts.icon("lanes"));
    stop.setGraphic(Parts.icon("stop"));
    engine = Parts.id("override", new Choice<>(this::engineName, this::override));
    limit = Parts.id("limit", new Choice<>(this::limitName, d -> explore.limit().set(d)));
    engine.setAccessibleText(wording.text("view.override"));
    limit.setAccessibleText(wording.text("view.limit"));
    getChildren()
        .addAll(
            run,
            race,
            stop,
            keep,
            Parts.row("field-row", Parts.label(wording.text("view.override"), "muted"), engine),
            second("field-row", Parts.label(wording.text("view.limit"), "muted"), limit),
            inputs.keepMenu(),
            second("expected-row", expected));
    explore.state().subscribe(_ -> update());
    explore.route().subscribe(_ -> update());
    explore.state().subscribe(_ -> greet());
    explore.race().selected().subscribe(_ -> update());
    explore.limit().subscribe(_ -> tellLimit());
  }

  /** What a room does without. */
  private static HBox second(String style, Node... parts) {
    HBox row = Parts.row(style, parts);
    row.getStyleClass().add("secondary");
    return row;
  }

  /** The first route of the session offers its race to the very next key. */
  private void greet() {
    if (!greeted && explore.state().get() == ScreenState.ROUTED) {
      greeted = true;
      race.requestFocus();
    }
  }

  private void update() {
    boolean racing = explore.state().get() == ScreenState.RACING;
    Optional<Route> route = explore.route().get();
    boolean task = route.flatMap(r -> r.recognition().task()).isPresent();
    Parts.show(stop, racing);
    Parts.show(keep, !racing && explore.keepable().isPresent());
    run.setDisable(racing || explore.routed().isEmpty());
    race.setDisable(racing || !task);
    engine.setDisable(racing);
    route.ifPresent(this::tellEngines);
    double total =
        explore.race().lanes().stream()
            .flatMap(lane -> lane.estimate().stream())
            .mapToDouble(estimate -> estimate.latencyMs())
            .sum();
    boolean known = total > 0 && !racing;
    Parts.show(expected, known);
    expected.setText(known ? wording.text("view.expected.all", wording.roughly(total)) : "");
  }

  private void tellEngines(Route route) {
    List<String> engines = new ArrayList<>();
    engines.add(ROUTER);
    route.decision().alternatives().stream()
        .filter(a -> a.unwilling().isEmpty())
        .map(Alternative::card)
        .forEach(card -> engines.add(card.id()));
    String insisted = explore.task().request().get().engine().orElse(ROUTER);
    engine.tell(engines, Optional.of(insisted).filter(engines::contains));
  }

  private void override(String id) {
    explore.override(Optional.of(id).filter(e -> !e.equals(ROUTER)));
  }

  private String engineName(String id) {
    if (id.equals(ROUTER)) {
      return wording.text("view.override.none");
    }
    return explore.route().get().stream()
        .flatMap(route -> route.decision().alternatives().stream())
        .filter(alternative -> alternative.card().id().equals(id))
        .findFirst()
        .map(this::withTime)
        .orElse(id);
  }

  private String withTime(Alternative alternative) {
    String name = wording.name(alternative.card());
    return alternative
        .estimate()
        .map(e -> wording.text("view.override.engine", name, wording.roughly(e.latencyMs())))
        .orElse(name);
  }

  private void tellLimit() {
    List<Duration> limits = new ArrayList<>(RaceRequest.LIMITS);
    Duration now = explore.limit().get();
    if (!limits.contains(now)) {
      limits.add(now);
      limits.sort(null);
    }
    limit.tell(limits, Optional.of(now));
  }

  private String limitName(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds % 60 == 0
        ? wording.text("view.limit.minutes", seconds / 60)
        : wording.text("view.limit.seconds", seconds);
  }
}

package org.signalbox.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.signalbox.history.PastLane;
import org.signalbox.history.PastRace;
import org.signalbox.history.ReplayLane;
import org.signalbox.history.StoredRace;
import org.signalbox.viewmodel.Screens;

/** What every engine showed in one race of the past, or in two side by side. */
final class PastRaceView extends VBox {
  private final Screens screens;
  private final EngineNames names;
  private final Wording wording;

  PastRaceView(Screens screens, EngineNames names, Wording wording) {
    this.screens = screens;
    this.names = names;
    this.wording = wording;
    setId("history-race");
    getStyleClass().addAll("column", "card", "history-race");
    screens.history().shown().subscribe(this::update);
  }

  private void update(List<StoredRace> shown) {
    Parts.show(this, !shown.isEmpty());
    if (shown.isEmpty()) {
      return;
    }
    TableText text = shown.size() == 1 ? lanes(shown.getFirst()) : pair(shown);
    TwinTable table = new TwinTable(text);
    table.setAccessibleText(wording.text("view.history.outcomes"));
    VBox heads = Parts.column("history-heads");
    shown.forEach(race -> heads.getChildren().add(Parts.paragraph(head(race), "small", "muted")));
    getChildren().setAll(title(shown, text), heads, Parts.grow(table));
  }

  private HBox title(List<StoredRace> shown, TableText text) {
    StoredRace first = shown.getFirst();
    CopyMenu copy = Parts.id("history-copy", new CopyMenu(() -> Shown.table(text), wording));
    if (shown.size() == 2) {
      String both =
          wording.text("view.history.two", first.race().id(), shown.getLast().race().id());
      return Parts.row("history-title", Parts.label(both, "section"), Parts.gap(), copy);
    }
    PastRace race = first.race();
    boolean pinned = race.state() == PastRace.State.PINNED;
    FlowPane actions =
        new FlowPane(
            copy,
            Parts.id(
                "history-delete",
                Parts.button(
                    wording.text("view.history.delete"),
                    () -> screens.history().delete(race),
                    "flat")),
            Parts.id(
                "history-pin",
                Parts.button(
                    wording.text(pinned ? "view.history.unpin" : "view.history.pin"),
                    () -> screens.history().turnPin(race),
                    "flat")),
            Parts.id(
                "history-again",
                Parts.button(
                    wording.text("view.history.again"), () -> screens.again(first), "accent")));
    actions.getStyleClass().add("history-actions");
    Label name =
        Parts.paragraph(wording.text("view.history.one", race.id(), race.task()), "section");
    return Parts.row("history-title", name, Parts.grow(actions));
  }

  private String head(StoredRace race) {
    return wording.text(
        "view.history.head",
        race.race().id(),
        wording.split(race.split()),
        Long.toString(race.replay().seed()),
        race.replay().product(),
        race.machine());
  }

  private TableText lanes(StoredRace stored) {
    List<String> head =
        List.of("engine", "status", "quality", "interval", "time", "cpu", "memory", "energy");
    return new TableText(
        head.stream().map(name -> wording.text("view.history.column." + name)).toList(),
        stored.lanes().stream().map(this::cells).toList());
  }

  private List<String> cells(PastLane lane) {
    ReplayLane shown = lane.shown();
    return List.of(
        names.of(shown.engine()),
        wording.text("view.status." + status(shown.status())),
        quality(lane),
        shown.score().map(s -> wording.figures().interval(s.low(), s.high()).text()).orElse(""),
        time(lane),
        lane.took().map(t -> wording.figures().milliseconds(t.cpu()).text()).orElse(""),
        lane.took().map(t -> wording.figures().bytes(t.peakBytes()).text()).orElse(""),
        lane.took().map(t -> EnergyText.shortly(t.energy(), wording)).orElse(""));
  }

  private static String status(ReplayLane.Status status) {
    return switch (status) {
      case DONE -> "done";
      case CANCELLED -> "cancelled";
      case TIME_LIMIT -> "out-of-time";
      case FAILED -> "failed";
    };
  }

  private String quality(PastLane lane) {
    return lane.shown()
        .score()
        .map(s -> wording.metric(s.metric()) + " " + wording.figures().number(s.value()).text())
        .orElse("");
  }

  private String time(PastLane lane) {
    return lane.took().map(t -> wording.figures().milliseconds(t.wall()).text()).orElse("");
  }

  private TableText pair(List<StoredRace> two) {
    StoredRace one = two.getFirst();
    StoredRace other = two.getLast();
    Set<String> engines = new LinkedHashSet<>(one.replay().engines());
    engines.addAll(other.replay().engines());
    return new TableText(
        List.of(
            wording.text("view.history.column.engine"),
            wording.text("view.history.quality.of", one.race().id()),
            wording.text("view.history.quality.of", other.race().id()),
            wording.text("view.history.time.of", one.race().id()),
            wording.text("view.history.time.of", other.race().id())),
        engines.stream()
            .map(
                engine ->
                    List.of(
                        names.of(engine),
                        one.lane(engine).map(this::quality).orElse(""),
                        other.lane(engine).map(this::quality).orElse(""),
                        one.lane(engine).map(this::time).orElse(""),
                        other.lane(engine).map(this::time).orElse("")))
            .toList());
  }
}

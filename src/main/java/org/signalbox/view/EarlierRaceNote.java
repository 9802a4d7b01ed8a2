package org.signalbox.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.signalbox.history.PastRace;
import org.signalbox.task.Task;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;

/** A task that was raced before, also before a restart, leads to that race until it runs again. */
final class EarlierRaceNote extends HBox {
  private final Screens screens;
  private final Wording wording;
  private final EngineNames names;
  private final Label told = Parts.label("", "small", "muted");
  private final Button show;
  private Optional<String> asked = Optional.empty();
  private Optional<PastRace> earlier = Optional.empty();

  EarlierRaceNote(Screens screens, Wording wording) {
    this.screens = screens;
    this.wording = wording;
    this.names = new EngineNames(screens.explore()::card, wording);
    getStyleClass().addAll("row", "field-row");
    setId("earlier-race");
    show =
        Parts.id(
            "earlier-race-show",
            Parts.button(wording.text("view.earlier.race.show"), this::show, "link-button"));
    show.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(told, show);
    screens.explore().state().subscribe(_ -> update());
    update();
  }

  private void update() {
    ExploreViewModel explore = screens.explore();
    boolean routed = explore.state().get() == ScreenState.ROUTED;
    Optional<Task> task = explore.route().get().flatMap(r -> r.recognition().task());
    if (routed && !task.map(Task::name).equals(asked)) {
      asked = task.map(Task::name);
      earlier = Optional.empty();
      task.filter(t -> !t.name().isBlank())
          .ifPresent(t -> screens.history().newest(t, race -> found(t, race)));
    }
    Parts.show(this, routed && earlier.isPresent());
  }

  private void found(Task task, PastRace race) {
    if (asked.equals(Optional.of(task.name()))) {
      earlier = Optional.of(race);
      String day = wording.moment(race.began().atZone(ZoneId.systemDefault()));
      told.setText(
          race.oracle()
              .map(best -> wording.text("view.earlier.race.best", day, names.of(best)))
              .orElseGet(() -> wording.text("view.earlier.race", day)));
      update();
    }
  }

  private void show() {
    earlier.ifPresent(
        race -> {
          screens.shown().set(Screen.HISTORY);
          screens.history().words().set("");
          screens.history().show(List.of(race));
        });
  }
}

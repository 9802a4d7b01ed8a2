package org.signalbox.view;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.ScreenState;
import org.signalbox.viewmodel.Screens;

/** Ways to keep the task on the screen or to pass it on. */
final class KeepMenu extends MenuButton {
  private final Screens screens;
  private final Wording wording;

  KeepMenu(Screens screens, Wording wording) {
    this.screens = screens;
    this.wording = wording;
    setId("keep-menu");
    setGraphic(Parts.icon("copy"));
    getStyleClass().addAll("icon-button", "flat", "no-arrow");
    setAccessibleText(wording.text("view.keeping"));
    setTooltip(new Tooltip(wording.text("view.keeping")));
    ExploreViewModel explore = screens.explore();
    getItems()
        .setAll(
            item("view.session.save", "save-session", this::saveSession),
            item("view.report.save", "save-report", this::saveReport),
            item("view.python.copy", "copy-python", this::copyPython));
    setOnShowing(
        _ -> getItems().stream().skip(1).forEach(i -> i.setDisable(explore.raced().isEmpty())));
    explore.state().subscribe(_ -> update());
    explore.route().subscribe(_ -> update());
  }

  private void update() {
    ExploreViewModel explore = screens.explore();
    setDisable(explore.state().get() == ScreenState.RACING || explore.ticket().isEmpty());
  }

  private MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(wording.text(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /** Asks for a file and writes the task on the screen with its races to it. */
  private void saveSession() {
    screens
        .explore()
        .ticket()
        .ifPresent(
            ticket ->
                ask(
                    "view.session.save",
                    new Kind("view.session.file", "session.signalbox", "*.signalbox"),
                    file -> screens.history().sessions().save(ticket, file.toPath())));
  }

  /** Asks for a file and writes the page about the race that ran last. */
  private void saveReport() {
    screens
        .explore()
        .raced()
        .ifPresent(
            raced ->
                ask(
                    "view.report.save",
                    new Kind("view.report.file", "report.html", "*.html"),
                    file -> screens.history().sessions().report(raced, file.toPath())));
  }

  /** Copies what the engine that is looked at did, for Python. */
  private void copyPython() {
    ExploreViewModel explore = screens.explore();
    explore
        .raced()
        .ifPresent(
            raced ->
                screens
                    .history()
                    .sessions()
                    .python(raced, explore.race().selected().get(), CopyMenu::copy));
  }

  /** What a file is called when nobody says otherwise. */
  private record Kind(String key, String name, String pattern) {}

  private void ask(String title, Kind kind, Consumer<File> then) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(wording.text(title));
    chooser.setInitialFileName(kind.name());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(wording.text(kind.key()), kind.pattern()));
    Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).ifPresent(then);
  }
}

package org.signalbox.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Notices;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** The top bar, the screen below it, and a sheet above both; takes drops anywhere. */
final class Shell extends StackPane {
  /** The screens that were turned to; a start does not wait for the others. */
  private final Map<Screen, Node> made = new EnumMap<>(Screen.class);

  private final Wording wording;
  private final EngineNames names;
  private Optional<BatchView> batch = Optional.empty();
  private final Actions actions;

  private final Rest rest = new Rest();

  /** It stands when it is made; {@link #complete} adds what it can be used without. */
  Shell(Screens screens, Appearance appearance, Shade shade, Wording wording) {
    this.wording = wording;
    getStyleClass().add("shell");
    Overlay overlay = new Overlay(wording);
    this.names = new EngineNames(screens.explore()::card, wording);
    InputActions inputs =
        new InputActions(
            screens,
            wording,
            this,
            () -> new PreviewView(screens.explore(), wording).open(overlay));
    this.actions = new Actions(screens, appearance, shade, inputs, new Sheets(overlay, wording));
    BorderPane body = new BorderPane();
    VBox top = new VBox(new TopBar(screens, appearance, actions, wording, rest));
    rest.add(() -> top.getChildren().add(notice(screens.notices(), wording)));
    body.setTop(top);
    screens
        .shown()
        .subscribe(
            screen ->
                body.setCenter(
                    made.computeIfAbsent(screen, _ -> make(screen, screens, appearance, inputs))));
    getChildren().addAll(body, overlay);
    addEventHandler(HelpEvent.ASKED, event -> actions.help(event.code()));
    FileDialogs dialogs = new FileDialogs(wording);
    addEventHandler(FileEvent.ASKED, event -> dialogs.ask(event, getScene().getWindow()));
    screens
        .history()
        .batches()
        .folder()
        .addListener(
            (_, _, folder) ->
                folder.ifPresent(
                    path -> {
                      BatchView view =
                          batch.orElseGet(
                              () -> new BatchView(screens.history().batches(), names, wording));
                      batch = Optional.of(view);
                      view.open(path, overlay);
                    }));
    inputs.acceptDrops(this);
  }

  private Node make(Screen screen, Screens screens, Appearance appearance, InputActions inputs) {
    return switch (screen) {
      case EXPLORE -> new ExploreView(screens.explore(), appearance, inputs, wording, rest);
      case LESSONS -> new LessonsView(screens, wording);
      case STUDY -> new StudyView(screens.study(), inputs, wording);
      case LAB -> new LabView(screens.lab(), names, wording);
      case HISTORY -> new HistoryView(screens, wording);
      case MODELS -> new ModelsView(screens.models(), inputs, wording);
    };
  }

  /** Adds what it can be used without for a moment; the second time it does nothing. */
  void complete() {
    rest.make();
  }

  /** All that can be done here. */
  Actions actions() {
    return actions;
  }

  private static Banner notice(Notices notices, Wording wording) {
    return new Banner("notice", wording, Banner.close(wording, notices::dismiss))
        .follow(Banner.Kind.NOTE, notices.shown());
  }
}

package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;

/** The top bar, the screen below it, and a sheet above both; takes drops anywhere. */
final class Shell extends StackPane {
  private final Actions actions;

  Shell(Screens screens, Appearance appearance, Shade shade, Wording wording) {
    getStyleClass().add("shell");
    Overlay overlay = new Overlay(wording);
    EngineNames names = new EngineNames(screens.explore()::card, wording);
    InputActions inputs =
        new InputActions(
            screens,
            wording,
            this,
            () -> new PreviewView(screens.explore(), wording).open(overlay));
    this.actions = new Actions(screens, appearance, shade, inputs, new Sheets(overlay, wording));
    Node explore = new ExploreView(screens.explore(), appearance, inputs, wording);
    Node lessons = new LessonsView(screens, wording);
    Node lab = new LabView(screens.lab(), names, wording);
    Node history = new HistoryView(screens, wording);
    Node study = new StudyView(screens.study(), inputs, wording);
    Node models = new ModelsView(screens.models(), inputs, wording);
    BorderPane body = new BorderPane();
    body.setTop(
        new VBox(
            new TopBar(screens, appearance, actions, wording),
            new NoticeBar(screens.notices(), wording)));
    screens
        .shown()
        .subscribe(
            screen ->
                body.setCenter(
                    switch (screen) {
                      case EXPLORE -> explore;
                      case LESSONS -> lessons;
                      case STUDY -> study;
                      case LAB -> lab;
                      case HISTORY -> history;
                      case MODELS -> models;
                    }));
    getChildren().addAll(body, overlay);
    addEventHandler(HelpEvent.ASKED, event -> actions.help(event.code()));
    FileDialogs dialogs = new FileDialogs(wording);
    addEventHandler(FileEvent.ASKED, event -> dialogs.ask(event, getScene().getWindow()));
    new BatchView(screens.history().batches(), names, wording).openIn(overlay);
    inputs.acceptDrops(this);
  }

  /** All that can be done here. */
  Actions actions() {
    return actions;
  }
}

package org.signalbox.view;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.Screens;

/** The top bar, the screen below it, and a sheet above both; takes drops anywhere. */
final class Shell extends StackPane {
  private final InputActions actions;

  Shell(Screens screens, Appearance appearance, Wording wording) {
    getStyleClass().add("shell");
    Overlay overlay = new Overlay(wording);
    this.actions =
        new InputActions(
            screens,
            wording,
            this,
            () -> new PreviewView(screens.explore(), wording).open(overlay));
    Node explore = new ExploreView(screens.explore(), actions, wording);
    Node lab = new LabView(screens.lab(), wording);
    Node history = new HistoryView(screens, wording);
    Node study = new StudyView(screens.study(), actions, wording);
    Node models = new ModelsView(screens.models(), actions, wording);
    BorderPane body = new BorderPane();
    body.setTop(new TopBar(screens, appearance, wording));
    screens
        .shown()
        .subscribe(
            screen ->
                body.setCenter(
                    switch (screen) {
                      case EXPLORE -> explore;
                      case STUDY -> study;
                      case LAB -> lab;
                      case HISTORY -> history;
                      case MODELS -> models;
                    }));
    getChildren().addAll(body, overlay);
    actions.acceptDrops(this);
  }

  InputActions actions() {
    return actions;
  }
}

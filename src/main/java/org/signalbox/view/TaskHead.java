package org.signalbox.view;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Input;
import org.signalbox.viewmodel.Recent;

/** Above the task: choices taken back or made again, and the tasks opened lately. */
final class TaskHead extends HBox {
  private final ExploreViewModel explore;
  private final Wording wording;
  private final MenuButton recent = new MenuButton();

  TaskHead(ExploreViewModel explore, Wording wording, Rest rest) {
    this.explore = explore;
    this.wording = wording;
    getStyleClass().addAll("row", "task-head");
    getChildren().add(Parts.label(wording.text("view.task"), "section"));
    rest.add(this::complete);
  }

  private void complete() {
    Button back = Parts.iconButton("undo", wording.text("view.undo.choice"), explore.undo()::undo);
    Button forth = Parts.iconButton("redo", wording.text("view.redo.choice"), explore.undo()::redo);
    explore.undo().back().subscribe(can -> back.setDisable(!can));
    explore.undo().forth().subscribe(can -> forth.setDisable(!can));
    recent.setGraphic(Parts.icon("clock"));
    recent.getStyleClass().addAll("icon-button", "flat", "no-arrow");
    recent.setAccessibleText(wording.text("view.recent"));
    Parts.tip(recent, wording.text("view.recent"));
    explore.recents().tasks().addListener((ListChangeListener<Recent>) _ -> list());
    list();
    getChildren()
        .addAll(
            Parts.gap(),
            Parts.id("undo", back),
            Parts.id("redo", forth),
            Parts.id("recent", recent));
  }

  private void list() {
    recent.getItems().setAll(explore.recents().tasks().stream().map(this::item).toList());
    recent.setDisable(recent.getItems().isEmpty());
    MenuItem forget = new MenuItem(wording.text("view.action.forget-recent"));
    forget.setId("forget-recent");
    forget.setOnAction(_ -> explore.recents().clear());
    recent.getItems().addAll(new SeparatorMenuItem(), forget);
  }

  private MenuItem item(Recent task) {
    MenuItem item = new MenuItem(title(task.input(), wording));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> explore.open(task));
    return item;
  }

  /** What tells a task from others: a file with its folder, a text by how it begins. */
  static String title(Input input, Wording wording) {
    return switch (input) {
      case Input.Chosen chosen ->
          wording.text("view.recent.table", title(chosen.within(), wording), chosen.table());
      case Input.File file ->
          file.path().getParent() == null
              ? file.name()
              : wording.text("view.recent.file", file.name(), file.path().getParent().toString());
      case Input.Sampled sampled -> sampled.name();
      case Input.Pasted pasted -> wording.text("view.recent.pasted", beginning(pasted.text()));
      case Input.Typed typed -> wording.text("view.recent.typed", beginning(typed.text()));
    };
  }

  private static String beginning(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 40 ? line : line.substring(0, 39).strip() + "\u2026";
  }
}

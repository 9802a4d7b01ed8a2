package org.signalbox.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.signalbox.viewmodel.Fuzzy;

/** Everything that can be done, found by typing some letters of it. */
final class PaletteView extends VBox {
  private final List<Action> actions;
  private final Runnable close;
  private final Wording wording;
  private final TextField typed = Parts.id("palette-typed", new TextField());
  private final ListView<Found> list = Parts.id("palette-list", new ListView<>());

  /** An action that fits what was typed. */
  record Found(Action action, Fuzzy fit) {}

  PaletteView(List<Action> actions, Runnable close, Wording wording) {
    this.actions = actions.stream().filter(a -> a.offered().getAsBoolean()).toList();
    this.close = close;
    this.wording = wording;
    getStyleClass().addAll("column", "palette");
    typed.setPromptText(wording.text("view.palette.type"));
    typed.setAccessibleText(wording.text("view.palette.type"));
    typed.textProperty().subscribe(this::find);
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setCellFactory(_ -> new PaletteCell(wording));
    list.setAccessibleText(wording.text("view.palette"));
    list.setFocusTraversable(false);
    Label nothing = Parts.paragraph(wording.text("view.palette.nothing"), "muted");
    list.setPlaceholder(nothing);
    list.setOnMouseClicked(_ -> choose());
    getChildren().addAll(typed, Parts.grow(list));
  }

  TextField typed() {
    return typed;
  }

  private void find(String text) {
    list.getItems()
        .setAll(
            actions.stream()
                .flatMap(action -> found(action, text).stream())
                .sorted(Comparator.comparingInt(found -> -found.fit().score()))
                .toList());
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /** The group's name may be typed too: "policy ba". */
  private Optional<Found> found(Action action, String text) {
    String group = wording.text(action.group().key()) + " ";
    return Fuzzy.match(text, action.words())
        .or(
            () ->
                Fuzzy.match(text, group + action.words())
                    .map(fit -> new Fuzzy(fit.score() / 2, after(fit, group.length()))))
        .map(fit -> new Found(action, fit));
  }

  private static List<Integer> after(Fuzzy fit, int skipped) {
    return fit.letters().stream().map(at -> at - skipped).filter(at -> at >= 0).toList();
  }

  private void key(KeyEvent event) {
    boolean mine = true;
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(8);
      case PAGE_UP -> move(-8);
      case ENTER -> choose();
      default -> mine = false;
    }
    if (mine) {
      event.consume();
    }
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, last);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - 4));
    }
  }

  private void choose() {
    Found found = list.getSelectionModel().getSelectedItem();
    if (found != null) {
      close.run();
      found.action().work().run();
    }
  }
}

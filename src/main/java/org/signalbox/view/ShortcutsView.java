package org.signalbox.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The keys of everything that has keys, by what it is about. */
final class ShortcutsView extends ScrollPane {
  private final Wording wording;

  ShortcutsView(List<Action> actions, Wording wording) {
    this.wording = wording;
    setId("shortcuts");
    setFitToWidth(true);
    getStyleClass().addAll("page", "shortcuts-page");
    setAccessibleText(wording.text("view.shortcuts"));
    FlowPane groups = new FlowPane();
    groups.getStyleClass().add("shortcut-groups");
    for (Action.Group group : Action.Group.values()) {
      List<Action> some =
          actions.stream().filter(a -> a.group() == group && !a.keys().isEmpty()).toList();
      if (!some.isEmpty()) {
        groups.getChildren().add(group(group, some));
      }
    }
    setContent(groups);
  }

  private VBox group(Action.Group group, List<Action> actions) {
    VBox box = Parts.column("shortcut-group", Parts.label(wording.text(group.key()), "section"));
    for (Action action : actions) {
      String keys =
          action.keys().stream()
              .limit(1)
              .map(k -> Keys.told(k, wording))
              .collect(Collectors.joining());
      box.getChildren()
          .add(
              Parts.row(
                  "shortcut-line",
                  Parts.label(action.words()),
                  Parts.gap(),
                  Parts.whole(keys, "keys")));
    }
    return box;
  }
}

package org.signalbox.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.signalbox.viewmodel.ExploreViewModel;

/** Ways to keep the task on the screen or to pass it on. */
final class KeepMenu extends MenuButton {
  private final Keeping keeping;
  private final Wording wording;

  KeepMenu(Keeping keeping, ExploreViewModel explore, Wording wording) {
    this.keeping = keeping;
    this.wording = wording;
    setId("keep-menu");
    setGraphic(Parts.icon("copy"));
    getStyleClass().addAll("icon-button", "flat", "no-arrow");
    setAccessibleText(wording.text("view.keeping"));
    setTooltip(new Tooltip(wording.text("view.keeping")));
    getItems()
        .setAll(
            item("view.session.save", "save-session", keeping::session),
            item("view.report.save", "save-report", keeping::report),
            item("view.python.copy", "copy-python", keeping::python));
    setOnShowing(_ -> getItems().stream().skip(1).forEach(i -> i.setDisable(!keeping.raced())));
    explore.state().subscribe(_ -> update());
    explore.route().subscribe(_ -> update());
  }

  private void update() {
    setDisable(!keeping.offered());
  }

  private MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(wording.text(key));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }
}

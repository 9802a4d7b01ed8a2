package org.signalbox.view;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies and saves what is shown beside it: the chart as a picture, its data as a table. */
final class CopyMenu extends MenuButton {
  private final Supplier<Shown> shown;
  private final List<MenuItem> always;
  private final Wording wording;
  private final MenuItem copyPicture;
  private final MenuItem savePicture;

  /**
   * @param shown what is shown at the moment of the click
   */
  CopyMenu(Supplier<Shown> shown, Wording wording) {
    this.shown = shown;
    this.wording = wording;
    setGraphic(Parts.icon("copy"));
    getStyleClass().addAll("icon-button", "flat", "no-arrow");
    setAccessibleText(wording.text("view.keep"));
    setTooltip(new Tooltip(wording.text("view.keep")));
    copyPicture = item(wording.text("view.copy.picture"), this::copyPicture);
    savePicture =
        item(wording.text("view.save"), () -> SaveFile.PICTURE.ask(shown.get(), this, wording));
    always =
        List.of(
            item(wording.text("view.copy.tsv"), () -> copy(shown.get().table().tsv())),
            item(wording.text("view.copy.markdown"), () -> copy(shown.get().table().markdown())),
            copyPicture,
            item(
                wording.text("view.save.csv"),
                () -> SaveFile.TABLE.ask(shown.get(), this, wording)),
            savePicture);
    setOnShowing(_ -> offer());
    offer();
  }

  /** A picture is offered where there is one that can be seen now. */
  private void offer() {
    boolean drawn = shown.get().picture().map(Node::getScene).isPresent();
    copyPicture.setVisible(drawn);
    savePicture.setVisible(drawn);
    getItems().setAll(always);
    shown
        .get()
        .extras()
        .forEach(extra -> getItems().add(item(wording.text(extra.key()), extra.action())));
  }

  private void copyPicture() {
    shown
        .get()
        .picture()
        .ifPresent(
            chart -> {
              ClipboardContent copied = new ClipboardContent();
              copied.putImage(SaveFile.picture(chart));
              Clipboard.getSystemClipboard().setContent(copied);
            });
  }

  static void copy(String text) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(text);
    Clipboard.getSystemClipboard().setContent(copied);
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }
}

package org.signalbox.view;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of the palette: what it is about, its words with the letters that fit, its keys. */
final class PaletteCell extends ListCell<PaletteView.Found> {
  private final Wording wording;

  PaletteCell(Wording wording) {
    this.wording = wording;
    getStyleClass().add("palette-cell");
  }

  @Override
  protected void updateItem(PaletteView.Found found, boolean empty) {
    super.updateItem(found, empty);
    if (empty || found == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Action action = found.action();
    HBox line =
        Parts.row(
            "palette-line",
            Parts.label(wording.text(action.group().key()), "small", "muted", "palette-group"),
            words(found),
            Parts.gap());
    action.keys().stream()
        .limit(1)
        .forEach(keys -> line.getChildren().add(Parts.whole(Keys.told(keys, wording), "keys")));
    setGraphic(line);
    setAccessibleText(action.words());
  }

  private static TextFlow words(PaletteView.Found found) {
    String words = found.action().words();
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("palette-words");
    int from = 0;
    while (from < words.length()) {
      boolean fits = found.fit().letters().contains(from);
      int to = from + 1;
      while (to < words.length() && found.fit().letters().contains(to) == fits) {
        to++;
      }
      Text part = new Text(words.substring(from, to));
      part.getStyleClass().add(fits ? "palette-fit" : "palette-text");
      flow.getChildren().add(part);
      from = to;
    }
    return flow;
  }
}

package org.signalbox.view;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/** A cell of a choice that shows an item by its words. */
final class WordsCell<T> extends ListCell<T> {
  private final Function<T, String> words;

  WordsCell(Function<T, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? "" : words.apply(item));
  }
}

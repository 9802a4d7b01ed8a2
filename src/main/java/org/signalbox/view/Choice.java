package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/** A choice that tells what the user chose, and stays silent about what it was told to show. */
final class Choice<T> extends ComboBox<T> {
  private boolean telling;

  Choice(Function<T, String> words, Consumer<T> chosen) {
    setCellFactory(_ -> new WordsCell<>(words));
    setButtonCell(new WordsCell<>(words));
    valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!telling && value != null) {
                chosen.accept(value);
              }
            });
  }

  void tell(List<T> items, Optional<T> value) {
    telling = true;
    // A value that stays would be shown as what now stands at its old place.
    setValue(null);
    getItems().setAll(items);
    if (value.isPresent()) {
      setValue(value.get());
    } else {
      getSelectionModel().clearSelection();
    }
    telling = false;
  }
}

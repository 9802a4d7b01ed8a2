package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Chooses one of many series; not there when there is only one. */
final class Picker {
  private final Choice<Integer> choice;
  private final int size;
  private int index;
  private Runnable changed = () -> {};

  Picker(Wording wording, List<String> names) {
    this.size = names.size();
    this.choice =
        new Choice<>(
            names::get,
            chosen -> {
              index = chosen;
              changed.run();
            });
    choice.setAccessibleText(wording.text("view.series"));
    choice.tell(IntStream.range(0, size).boxed().toList(), Optional.of(0));
  }

  int index() {
    return index;
  }

  void onChange(Runnable listener) {
    changed = listener;
  }

  Node above(Node chart) {
    if (size <= 1) {
      return chart;
    }
    VBox box = new VBox(choice, Parts.grow(chart));
    box.getStyleClass().add("column");
    return box;
  }
}

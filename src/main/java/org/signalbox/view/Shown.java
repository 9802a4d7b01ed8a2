package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * What a panel shows: a picture with its table twin, or one of the two.
 *
 * @param picture empty when there is only a table
 * @param table without rows when there is nothing to copy
 */
record Shown(Optional<Node> picture, TableText table, List<Extra> extras) {
  /** Something more that can be done with what is shown; its words and what it does. */
  record Extra(String key, Runnable action) {}

  Shown {
    extras = List.copyOf(extras);
  }

  private Shown(Optional<Node> picture, TableText table) {
    this(picture, table, List.of());
  }

  /** The same with more to do in its menu. */
  Shown with(List<Extra> more) {
    return new Shown(picture, table, more);
  }

  static Shown of(Node picture, TableText table) {
    return new Shown(Optional.of(picture), table);
  }

  /** Only words, such as why there is nothing to see. */
  static Shown words(String sentence) {
    return of(Parts.column("nothing", Parts.paragraph(sentence, "muted")), TableText.empty());
  }

  static Shown table(TableText table) {
    return new Shown(Optional.empty(), table);
  }

  boolean hasBoth() {
    return picture.isPresent() && !table.rows().isEmpty();
  }
}

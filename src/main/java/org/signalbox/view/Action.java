package org.signalbox.view;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done, by the palette and, where it has keys, by keyboard.
 *
 * @param words as the palette and the list of shortcuts say it
 * @param keys any of them does it; the first is the one that is told
 * @param offered whether it can be done now
 */
record Action(
    Group group, String words, List<KeyCombination> keys, BooleanSupplier offered, Runnable work) {

  /** What an action is about, in the order of the palette. */
  enum Group {
    TASK,
    ENGINE,
    SCREEN,
    LOOK,
    POLICY,
    SAMPLE,
    RECENT,
    HELP;

    String key() {
      return "view.group." + name().toLowerCase(Locale.ROOT);
    }
  }

  Action {
    keys = List.copyOf(keys);
  }

  static Action of(Group group, String words, Runnable work) {
    return new Action(group, words, List.of(), () -> true, work);
  }

  Action when(BooleanSupplier can) {
    return new Action(group, words, keys, can, work);
  }

  Action on(KeyCombination... any) {
    return new Action(group, words, List.of(any), offered, work);
  }
}

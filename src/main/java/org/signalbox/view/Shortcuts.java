package org.signalbox.view;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work wherever the focus is. */
final class Shortcuts {
  /** While something is typed these belong to the text. */
  private static final Set<KeyCode> OF_TEXT = Set.of(KeyCode.V, KeyCode.Z, KeyCode.Y);

  private Shortcuts() {}

  /** Gives every action its keys, unless the control that has the focus took them itself. */
  static void install(Scene scene, Supplier<Actions> actions) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean typing = scene.getFocusOwner() instanceof TextInputControl;
          if (typing && OF_TEXT.contains(event.getCode())) {
            return;
          }
          for (Action action : actions.get().fixed()) {
            for (KeyCombination keys : action.keys()) {
              if (keys.match(event) && action.offered().getAsBoolean()) {
                action.work().run();
                event.consume();
                return;
              }
            }
          }
        });
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals("?")
              && !(scene.getFocusOwner() instanceof TextInputControl)) {
            actions.get().shortcuts();
          }
        });
  }
}

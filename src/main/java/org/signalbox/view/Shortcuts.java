package org.signalbox.view;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
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
          if (!typing(scene) || !OF_TEXT.contains(event.getCode())) {
            act(
                event,
                actions.get(),
                keys -> keys instanceof KeyCodeCombination && keys.match(event));
          }
        });
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (!typing(scene)) {
            act(event, actions.get(), keys -> writes(keys, event.getCharacter()));
          }
        });
  }

  private static void act(KeyEvent event, Actions actions, Predicate<KeyCombination> meant) {
    actions.fixed().stream()
        .filter(action -> action.keys().stream().anyMatch(meant))
        .filter(action -> action.offered().getAsBoolean())
        .findFirst()
        .ifPresent(
            action -> {
              event.consume();
              action.work().run();
            });
  }

  private static boolean typing(Scene scene) {
    return scene.getFocusOwner() instanceof TextInputControl;
  }

  private static boolean writes(KeyCombination keys, String character) {
    return keys instanceof KeyCharacterCombination typed && typed.getCharacter().equals(character);
  }
}

package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Combinations of keys and how they are told. */
final class Keys {
  private Keys() {}

  /** Control on most systems, Command on macOS. */
  static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  static KeyCombination shifted(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  /** Whatever keys write this character. */
  static KeyCombination typed(String character) {
    return new KeyCharacterCombination(character);
  }

  /** In the words on the keyboard, such as "Ctrl+K". */
  static String told(KeyCombination keys, Wording wording) {
    if (keys instanceof KeyCharacterCombination typed) {
      return typed.getCharacter();
    }
    if (!(keys instanceof KeyCodeCombination combination)) {
      return keys.getName();
    }
    List<String> parts = new ArrayList<>();
    if (keys.getShortcut() == ModifierValue.DOWN) {
      parts.add(wording.text("view.key.shortcut"));
    }
    if (keys.getAlt() == ModifierValue.DOWN) {
      parts.add(wording.text("view.key.alt"));
    }
    if (keys.getShift() == ModifierValue.DOWN) {
      parts.add(wording.text("view.key.shift"));
    }
    String own = "view.key." + combination.getCode().name().toLowerCase(Locale.ROOT);
    parts.add(wording.words().knows(own) ? wording.text(own) : combination.getCode().getName());
    return String.join("+", parts);
  }
}

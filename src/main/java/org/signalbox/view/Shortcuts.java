package org.signalbox.view;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.signalbox.viewmodel.Appearance;
import org.signalbox.viewmodel.ExploreViewModel;
import org.signalbox.viewmodel.Screen;
import org.signalbox.viewmodel.Screens;

/** The keys that work wherever the focus is. */
final class Shortcuts {
  private Shortcuts() {}

  static void install(
      Scene scene, Screens screens, Appearance appearance, Shade shade, InputActions actions) {
    Map<KeyCombination, Runnable> keys = scene.getAccelerators();
    ExploreViewModel explore = screens.explore();
    keys.put(shortcut(KeyCode.O), actions::chooseFile);
    keys.put(shortcut(KeyCode.R), explore::run);
    keys.put(shortcut(KeyCode.ENTER), explore::raceAll);
    keys.put(shortcut(KeyCode.P), actions::preview);
    keys.put(shortcut(KeyCode.D), shade::toggle);
    keys.put(shortcut(KeyCode.PLUS), appearance::zoomIn);
    keys.put(shortcut(KeyCode.EQUALS), appearance::zoomIn);
    keys.put(shortcut(KeyCode.ADD), appearance::zoomIn);
    keys.put(shortcut(KeyCode.MINUS), appearance::zoomOut);
    keys.put(shortcut(KeyCode.SUBTRACT), appearance::zoomOut);
    keys.put(shortcut(KeyCode.DIGIT0), appearance::zoomReset);
    keys.put(shortcut(KeyCode.NUMPAD0), appearance::zoomReset);
    for (Screen screen : Screen.values()) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(screen.ordinal() + 1));
      keys.put(
          new KeyCodeCombination(digit, KeyCombination.ALT_DOWN),
          () -> screens.shown().set(screen));
    }
    KeyCombination paste = shortcut(KeyCode.V);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean typing = scene.getFocusOwner() instanceof TextInputControl;
          if (paste.match(event) && !typing) {
            actions.paste();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            explore.cancel();
          }
        });
  }

  private static KeyCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}

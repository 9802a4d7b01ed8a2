package org.signalbox.view;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.signalbox.settings.Theme;
import org.signalbox.viewmodel.Appearance;

/** Whether the window is dark now: as chosen, or as the desktop says. */
final class Shade {
  private final Appearance appearance;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  /** Held here, since the desktop outlives windows and must not hold them. */
  private final ChangeListener<ColorScheme> desktop = (_, _, _) -> update();

  Shade(Appearance appearance) {
    this.appearance = appearance;
    appearance.theme().addListener(_ -> update());
    Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(desktop));
    update();
  }

  ReadOnlyBooleanProperty dark() {
    return dark.getReadOnlyProperty();
  }

  /** From light to dark and back; the desktop's wish no longer counts then. */
  void toggle() {
    appearance.theme().set(dark.get() ? Theme.LIGHT : Theme.DARK);
  }

  private void update() {
    dark.set(
        switch (appearance.theme().get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
  }
}

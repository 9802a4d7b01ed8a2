package org.signalbox.viewmodel;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.settings.Language;
import org.signalbox.settings.Theme;

/** Brightness, size and language of everything on the screen. */
public final class Appearance {
  /** Zoom levels in percent. */
  public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  private static final int USUAL = 100;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
  private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(USUAL);

  public Appearance(Theme theme, int zoom) {
    this.theme.set(theme);
    zoomTo(zoom);
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public ObjectProperty<Language> language() {
    return language;
  }

  /** One of {@link #ZOOMS}. */
  public ReadOnlyIntegerProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  /** The nearest level to so many percent. */
  public void zoomTo(int percent) {
    int nearest = USUAL;
    for (int level : ZOOMS) {
      nearest = Math.abs(level - percent) < Math.abs(nearest - percent) ? level : nearest;
    }
    zoom.set(nearest);
  }

  public void zoomIn() {
    step(1);
  }

  public void zoomOut() {
    step(-1);
  }

  public void zoomReset() {
    zoom.set(USUAL);
  }

  private void step(int by) {
    int at = ZOOMS.indexOf(zoom.get()) + by;
    zoom.set(ZOOMS.get(Math.clamp(at, 0, ZOOMS.size() - 1)));
  }
}

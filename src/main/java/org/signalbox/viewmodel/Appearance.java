package org.signalbox.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.settings.Language;
import org.signalbox.settings.Place;
import org.signalbox.settings.Projector;
import org.signalbox.settings.Theme;
import org.signalbox.settings.Welcome;
import org.signalbox.settings.Workspace;

/**
 * Brightness, size and language of everything on the screen, and how the window is divided and
 * placed.
 *
 * <p>In projector mode type is larger, contrast is higher and figures of second rank are left out:
 * every scene's root then has the style class {@code projector}, and what the style sheet {@code
 * projector.css} can't reach follows {@link #projector()}.
 */
public final class Appearance {
  /** Zoom levels in percent. */
  public static final List<Integer> ZOOMS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  /** The zoom level that the style sheets are written for. */
  public static final int USUAL = 100;

  /** How much larger everything is in projector mode. */
  private static final double FAR = 1.25;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
  private final ObjectProperty<Projector> projector = new SimpleObjectProperty<>(Projector.OFF);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyIntegerWrapper zoom = new ReadOnlyIntegerWrapper(USUAL);

  private final DoubleProperty split = new SimpleDoubleProperty(Workspace.standard().split());
  private final ObjectProperty<Optional<Place>> place =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Welcome> welcome = new SimpleObjectProperty<>(Welcome.SEEN);

  public Appearance(Theme theme, int zoom) {
    this.theme.set(theme);
    zoomTo(zoom);
    projector.subscribe(_ -> rescale());
    this.zoom.subscribe(_ -> rescale());
  }

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  public ObjectProperty<Language> language() {
    return language;
  }

  public ObjectProperty<Projector> projector() {
    return projector;
  }

  /** Into projector mode and back. */
  public void turnProjector() {
    projector.set(
        switch (projector.get()) {
          case ON -> Projector.OFF;
          case OFF -> Projector.ON;
        });
  }

  /** What one pixel of the style sheets measures on the screen: zoom and projector together. */
  public ReadOnlyDoubleProperty scale() {
    return scale.getReadOnlyProperty();
  }

  /** Share of the left one of the two panels with results. */
  public DoubleProperty split() {
    return split;
  }

  /** Where the window stands on the desktop; empty until it was shown. */
  public ObjectProperty<Optional<Place>> place() {
    return place;
  }

  /** Whether a newcomer is still to be told what this is. */
  public ObjectProperty<Welcome> welcome() {
    return welcome;
  }

  /** One of {@link #ZOOMS}. */
  public ReadOnlyIntegerProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  public void zoomTo(int percent) {
    zoom.set(nearest(percent));
  }

  /** The nearest of {@link #ZOOMS} to so many percent. */
  public static int nearest(int percent) {
    int nearest = USUAL;
    for (int level : ZOOMS) {
      nearest = Math.abs(level - percent) < Math.abs(nearest - percent) ? level : nearest;
    }
    return nearest;
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

  private void rescale() {
    scale.set(zoom.get() / 100.0 * (projector.get() == Projector.ON ? FAR : 1));
  }

  private void step(int by) {
    int at = ZOOMS.indexOf(zoom.get()) + by;
    zoom.set(ZOOMS.get(Math.clamp(at, 0, ZOOMS.size() - 1)));
  }
}

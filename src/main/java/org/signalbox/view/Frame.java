package org.signalbox.view;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.signalbox.viewmodel.Appearance;

/** Lays the screen out at the size that is left after zoom, and scales it up to the window. */
final class Frame extends Region {
  private final Appearance appearance;
  private final Region screen;
  private final Scale scale = new Scale(1, 1, 0, 0);

  Frame(Appearance appearance, Region screen) {
    this.appearance = appearance;
    this.screen = screen;
    getStyleClass().add("frame");
    getChildren().add(screen);
    screen.getTransforms().add(scale);
    appearance
        .scale()
        .subscribe(
            _ -> {
              scale.setX(factor());
              scale.setY(factor());
              requestLayout();
            });
  }

  @Override
  protected void layoutChildren() {
    screen.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
  }

  private double factor() {
    return appearance.scale().get();
  }
}

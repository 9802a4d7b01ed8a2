package org.signalbox.view;

import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Many dots of one look as a single shape: thousands of nodes would be slow to lay out. */
final class Dots {
  static final double RADIUS = 2.5;

  private final Path path = new Path();

  void add(double x, double y) {
    path.getElements()
        .addAll(
            new MoveTo(x - RADIUS, y),
            new ArcTo(RADIUS, RADIUS, 0, x + RADIUS, y, false, true),
            new ArcTo(RADIUS, RADIUS, 0, x - RADIUS, y, false, true),
            new ClosePath());
  }

  void drawTo(Sketch sketch, String... styles) {
    if (!path.getElements().isEmpty()) {
      sketch.add(path, styles);
    }
  }
}

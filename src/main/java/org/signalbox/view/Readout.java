package org.signalbox.view;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/** Says the value of the point that the pointer is nearest to; the table twin says all of them. */
record Readout(List<Point> points) {
  private static final double DOT = 3.5;
  private static final double ABOVE = 12;

  Readout {
    points = List.copyOf(points);
  }

  static Readout none() {
    return new Readout(List.of());
  }

  /**
   * @param words when and how much
   */
  record Point(double x, double y, String words) {}

  /** Draws the point whose place along the horizontal axis is nearest. */
  void draw(Sketch sketch, double pointer) {
    points.stream()
        .filter(p -> Double.isFinite(p.y()))
        .min(Comparator.comparingDouble(p -> Math.abs(sketch.x(p.x()) - pointer)))
        .ifPresent(p -> draw(sketch, p));
  }

  private static void draw(Sketch sketch, Point point) {
    Rectangle2D frame = sketch.frame();
    double x = sketch.x(point.x());
    double y = sketch.y(point.y());
    boolean left = x > (frame.getMinX() + frame.getMaxX()) / 2;
    Text words =
        Note.at(
            left ? x - ABOVE : x + ABOVE,
            Math.max(frame.getMinY(), y - ABOVE),
            left ? Note.Side.LEFT : Note.Side.RIGHT,
            point.words());
    Circle dot = new Circle(x, y, DOT);
    dot.setMouseTransparent(true);
    words.setMouseTransparent(true);
    sketch.add(dot, "readout-dot");
    sketch.add(words, "point-label", "selected");
  }
}

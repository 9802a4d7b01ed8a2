package org.signalbox.view;

import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/** The layers that charts have in common. */
final class Layers {
  private static final double RING = 5;

  private Layers() {}

  /** A line through points in order of x; a gap where y is NaN. */
  static Layer line(double[] xs, double[] ys, String... styles) {
    return sketch -> {
      Path path = new Path();
      boolean pen = false;
      for (int i = 0; i < xs.length; i++) {
        if (Double.isNaN(ys[i])) {
          pen = false;
          continue;
        }
        double x = sketch.x(xs[i]);
        double y = sketch.y(ys[i]);
        path.getElements().add(pen ? new LineTo(x, y) : new MoveTo(x, y));
        pen = true;
      }
      sketch.add(path, styles);
    };
  }

  /** The area between two lines. */
  static Layer band(double[] xs, double[] low, double[] high, String... styles) {
    return sketch -> {
      Path path = new Path();
      for (int i = 0; i < xs.length; i++) {
        double x = sketch.x(xs[i]);
        double y = sketch.y(high[i]);
        path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      }
      for (int i = xs.length - 1; i >= 0; i--) {
        path.getElements().add(new LineTo(sketch.x(xs[i]), sketch.y(low[i])));
      }
      path.getElements().add(new ClosePath());
      sketch.add(path, styles);
    };
  }

  static Layer vertical(double x, String... styles) {
    return sketch ->
        sketch.add(
            new Line(sketch.x(x), sketch.frame().getMinY(), sketch.x(x), sketch.frame().getMaxY()),
            styles);
  }

  /** A ring around a point. */
  static Layer ring(double x, double y, String... styles) {
    return sketch -> sketch.add(new Circle(sketch.x(x), sketch.y(y), RING), styles);
  }

  /** A straight line between two points. */
  static Layer segment(double x0, double y0, double x1, double y1, String... styles) {
    return sketch ->
        sketch.add(new Line(sketch.x(x0), sketch.y(y0), sketch.x(x1), sketch.y(y1)), styles);
  }

  /** Bars from 0 upwards, side by side, each as wide as the room between two positions. */
  static Layer bars(double[] heights, String... styles) {
    return sketch -> {
      for (int i = 0; i < heights.length; i++) {
        double left = sketch.x(i) + 0.5;
        double top = sketch.y(heights[i]);
        double width = Math.max(1, sketch.x(i + 1) - left - 0.5);
        sketch.add(new Rectangle(left, top, width, Math.max(0, sketch.y(0) - top)), styles);
      }
    };
  }
}

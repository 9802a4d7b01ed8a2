package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Names beside points, moved up or down where they would touch each other. */
final class PointNames {
  /** What a letter takes about, and a line, in pixels. */
  private static final double LETTER = 8;

  private static final double LINE = 18;
  private static final double MARK = 6;
  private static final double AWAY = 10;
  private static final double[] SHIFTS = {0, -LINE, LINE, -2 * LINE, 2 * LINE};

  private final Sketch sketch;
  private final List<Rectangle2D> taken = new ArrayList<>();

  PointNames(Sketch sketch) {
    this.sketch = sketch;
  }

  /** A point, in the units of the axes. */
  record Named(double across, double up, String name) {}

  void add(List<Named> points) {
    points.forEach(this::mark);
    points.stream().sorted(Comparator.comparingDouble(Named::across)).forEach(this::add);
  }

  /** No name lies on a point. */
  private void mark(Named point) {
    double x = sketch.x(point.across()) - MARK;
    taken.add(new Rectangle2D(x, sketch.y(point.up()) - MARK, 2 * MARK, 2 * MARK));
  }

  private void add(Named point) {
    double width = point.name().length() * LETTER;
    double x = sketch.x(point.across());
    boolean right = x + AWAY + width <= sketch.frame().getMaxX();
    double from = right ? x + AWAY : x - AWAY - width;
    double y = sketch.y(point.up());
    for (double shift : SHIFTS) {
      Rectangle2D box = new Rectangle2D(from, y + shift - LINE / 2, width, LINE);
      if (taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        y += shift;
        break;
      }
    }
    sketch.add(
        right
            ? Note.at(x + AWAY, y, Note.Side.RIGHT, point.name())
            : Note.at(x - AWAY, y, Note.Side.LEFT, point.name()),
        "point-label");
  }
}

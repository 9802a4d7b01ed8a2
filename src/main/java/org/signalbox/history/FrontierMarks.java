package org.signalbox.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signalbox.history.FrontierSection.Point;

/** The engines of the frontier chart: a staircase, shapes with their intervals, names. */
record FrontierMarks(Plot plot, List<Point> points, Ranked ranked, ReportWords words) {
  private static final double LETTER = 7.2;
  private static final double LINE = 16;
  private static final double ASIDE = 13;

  /** Where a name may stand, in order of preference. */
  private enum Place {
    RIGHT("start", 0),
    LEFT("end", 0),
    ABOVE_RIGHT("start", -1),
    BELOW_RIGHT("start", 1),
    ABOVE_LEFT("end", -1),
    BELOW_LEFT("end", 1),
    ABOVE("middle", -1.5),
    BELOW("middle", 1.5);

    private final String anchor;
    private final double lines;

    Place(String anchor, double lines) {
      this.anchor = anchor;
      this.lines = lines;
    }

    double x(double x) {
      return switch (anchor) {
        case "start" -> x + ASIDE;
        case "end" -> x - ASIDE;
        default -> x;
      };
    }

    double left(double x, double width) {
      return switch (anchor) {
        case "start" -> x + ASIDE;
        case "end" -> x - ASIDE - width;
        default -> x - width / 2;
      };
    }
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  void write(Html html) {
    List<Box> taken = new ArrayList<>();
    staircase(html, taken);
    for (Point point : points) {
      mark(html, point);
      taken.add(around(x(point), y(point), 9));
    }
    points.stream()
        .sorted(Comparator.comparing(point -> !ranked.routed(point.lane())))
        .forEach(point -> name(html, point, taken));
  }

  private double x(Point point) {
    return plot.x(point.millis());
  }

  private double y(Point point) {
    return plot.y(point.quality().value());
  }

  private static Box around(double x, double y, double half) {
    return new Box(x - half, y - half, x + half, y + half);
  }

  /** Between two engines nothing is both as fast and as good. */
  private void staircase(Html html, List<Box> taken) {
    List<Point> steps =
        points.stream()
            .filter(point -> ranked.onFrontier(point.lane()))
            .sorted(Comparator.comparingDouble(Point::millis))
            .toList();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      double x = x(steps.get(i));
      double y = y(steps.get(i));
      if (i == 0) {
        path.append("M").append(Shapes.at(x)).append(' ').append(Shapes.at(y));
        continue;
      }
      double before = y(steps.get(i - 1));
      path.append(" H").append(Shapes.at(x)).append(" V").append(Shapes.at(y));
      taken.add(new Box(x(steps.get(i - 1)), before - 2, x, before + 2));
      taken.add(new Box(x - 2, Math.min(y, before), x + 2, Math.max(y, before)));
    }
    if (steps.size() > 1) {
      html.empty("path", "class", "stairs", "d", path.toString());
    }
  }

  private void mark(Html html, Point point) {
    double x = x(point);
    html.open("g", "class", Shapes.family(point.lane().card()));
    double low = point.quality().low();
    double high = point.quality().high();
    if (Double.isFinite(low) && Double.isFinite(high)) {
      Plot.line(html, "whisker", x, plot.y(low), x, plot.y(high));
    }
    Shapes.mark(html, point.lane().card(), x, y(point));
    html.close();
  }

  private void name(Html html, Point point, List<Box> taken) {
    boolean routed = ranked.routed(point.lane());
    String name = words.name(point.lane().card()) + (routed ? " ★" : "");
    double width = name.length() * LETTER;
    for (Place place : Place.values()) {
      double left = place.left(x(point), width);
      double middle = y(point) + place.lines * LINE;
      Box box = new Box(left, middle - LINE / 2, left + width, middle + LINE / 2);
      boolean inside =
          left > plot.left()
              && box.right() < Plot.WIDTH
              && box.top() > plot.top() - LINE
              && box.bottom() < plot.bottom();
      if (inside && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        String look = "name " + place.anchor + (routed ? " routed" : "");
        Plot.text(html, look, place.x(x(point)), middle + 4, name);
        return;
      }
    }
  }
}

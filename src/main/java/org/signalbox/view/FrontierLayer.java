package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Draws the points, their intervals, their names and the frontier between them. */
final class FrontierLayer implements Layer {
  private static final double HALF_MARK = 6;
  private static final double RING = 11;
  private static final double LINE_HEIGHT = 16;
  private static final double LETTER = 7;
  private static final double ASIDE = 12;

  private final List<FrontierPoint> points;
  private final List<FrontierPoint> frontier;
  private final Marks marks;
  private final Consumer<String> chosen;
  private final Wording wording;

  /**
   * @param selected id of the engine that is looked at
   */
  record Marks(String selected, Optional<String> routed, Optional<String> oracle) {}

  FrontierLayer(
      List<FrontierPoint> points,
      List<FrontierPoint> frontier,
      Marks marks,
      Consumer<String> chosen,
      Wording wording) {
    this.points = points;
    this.frontier = frontier;
    this.marks = marks;
    this.chosen = chosen;
    this.wording = wording;
  }

  @Override
  public void draw(Sketch sketch) {
    line(sketch);
    List<Rectangle2D> taken = new ArrayList<>();
    for (FrontierPoint point : points) {
      double x = sketch.x(point.price());
      double y = sketch.y(point.quality());
      taken.add(new Rectangle2D(x - RING, y - RING, 2 * RING, 2 * RING));
    }
    Rectangle2D frame = sketch.frame();
    double title = sketch.vertical().title().length() * LETTER;
    taken.add(new Rectangle2D(frame.getMinX(), frame.getMinY() - 24, title, 20));
    steps(sketch, taken);
    points.forEach(point -> mark(sketch, point));
    points.stream()
        .sorted(Comparator.comparingInt(this::rank))
        .forEach(point -> name(sketch, point, taken));
  }

  /** A staircase: between two engines nothing is both as cheap and as good. */
  private void line(Sketch sketch) {
    Path path = new Path();
    for (FrontierPoint point : frontier) {
      double x = sketch.x(point.price());
      double y = sketch.y(point.quality());
      if (path.getElements().isEmpty()) {
        path.getElements().add(new MoveTo(x, y));
      } else {
        LineTo before = last(path);
        path.getElements().add(new LineTo(x, before.getY()));
        path.getElements().add(new LineTo(x, y));
      }
    }
    sketch.add(path, "frontier-line");
  }

  /** Names that matter most take the best places. */
  private int rank(FrontierPoint point) {
    String id = point.id();
    if (id.equals(marks.selected())) {
      return 0;
    }
    return marks.routed().filter(id::equals).isPresent() ? 1 : 2;
  }

  /** Names keep off the staircase. */
  private void steps(Sketch sketch, List<Rectangle2D> taken) {
    for (int i = 1; i < frontier.size(); i++) {
      double x0 = sketch.x(frontier.get(i - 1).price());
      double x1 = sketch.x(frontier.get(i).price());
      double y0 = sketch.y(frontier.get(i - 1).quality());
      double y1 = sketch.y(frontier.get(i).quality());
      taken.add(new Rectangle2D(x0, y0 - 2, Math.max(0, x1 - x0), 4));
      taken.add(new Rectangle2D(x1 - 2, Math.min(y0, y1), 4, Math.abs(y1 - y0)));
    }
  }

  private static LineTo last(Path path) {
    return switch (path.getElements().getLast()) {
      case LineTo line -> line;
      case MoveTo move -> new LineTo(move.getX(), move.getY());
      default -> throw new IllegalStateException("the line has only straight parts");
    };
  }

  private void mark(Sketch sketch, FrontierPoint point) {
    double x = sketch.x(point.price());
    double y = sketch.y(point.quality());
    String family = point.family();
    sketch.add(new Line(x, sketch.y(point.low()), x, sketch.y(point.high())), "whisker", family);
    String id = point.id();
    if (id.equals(marks.selected())) {
      sketch.add(new Circle(x, y, RING), "ring");
    }
    Region mark = new Region();
    mark.setId("point-" + id);
    mark.setOnMouseClicked(_ -> chosen.accept(id));
    mark.setAccessibleText(point.name());
    mark.relocate(x - HALF_MARK, y - (family.equals("baseline") ? 2 : HALF_MARK));
    sketch.add(mark, "mark", family);
  }

  private void name(Sketch sketch, FrontierPoint point, List<Rectangle2D> taken) {
    String words = words(point);
    double x = sketch.x(point.price());
    double y = sketch.y(point.quality());
    double width = words.length() * LETTER;
    Rectangle2D frame = sketch.frame();
    for (Place place : Place.values()) {
      double left = place.left(x, width);
      double top = y + place.down * LINE_HEIGHT - LINE_HEIGHT / 2;
      Rectangle2D box = new Rectangle2D(left, top, width, LINE_HEIGHT);
      boolean inside =
          left >= frame.getMinX()
              && left + width <= frame.getMaxX() + ASIDE
              && top >= frame.getMinY() - LINE_HEIGHT
              && top + LINE_HEIGHT <= frame.getMaxY();
      if (inside && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        Text text = Note.at(place.anchor(x), y + place.down * LINE_HEIGHT, place.side, words);
        sketch.add(text, "point-label");
        if (point.id().equals(marks.selected())) {
          text.getStyleClass().add("selected");
        }
        return;
      }
    }
  }

  private String words(FrontierPoint point) {
    String id = point.id();
    StringBuilder words = new StringBuilder(point.name());
    if (marks.routed().filter(id::equals).isPresent()) {
      words.append(" ★");
    }
    if (marks.oracle().filter(id::equals).isPresent()) {
      words.append(" · ").append(wording.text("view.tag.oracle"));
    }
    return words.toString();
  }

  /** Where a name may stand, in order of preference. */
  private enum Place {
    RIGHT(Note.Side.RIGHT, 0),
    LEFT(Note.Side.LEFT, 0),
    ABOVE_RIGHT(Note.Side.RIGHT, -1),
    BELOW_RIGHT(Note.Side.RIGHT, 1),
    ABOVE_LEFT(Note.Side.LEFT, -1),
    BELOW_LEFT(Note.Side.LEFT, 1),
    FAR_ABOVE(Note.Side.CENTRE, -1.5),
    FAR_BELOW(Note.Side.CENTRE, 1.5);

    private final Note.Side side;
    private final double down;

    Place(Note.Side side, double down) {
      this.side = side;
      this.down = down;
    }

    private double anchor(double x) {
      return switch (side) {
        case RIGHT -> x + ASIDE;
        case LEFT -> x - ASIDE;
        case CENTRE -> x;
      };
    }

    private double left(double x, double width) {
      return switch (side) {
        case RIGHT -> x + ASIDE;
        case LEFT -> x - ASIDE - width;
        case CENTRE -> x - width / 2;
      };
    }
  }
}

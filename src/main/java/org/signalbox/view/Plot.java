package org.signalbox.view;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/**
 * A chart of shapes that the style sheets colour: a frame with axes and grid, and layers above. It
 * can't be walked through by keyboard, so each has a table twin.
 */
final class Plot extends Region {
  private static final StyleablePropertyFactory<Plot> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<Plot, Number> LEFT =
      FACTORY.createSizeCssMetaData("-sb-plot-left", plot -> plot.left, 56.0);
  private static final CssMetaData<Plot, Number> BOTTOM =
      FACTORY.createSizeCssMetaData("-sb-plot-bottom", plot -> plot.bottom, 40.0);

  /** What a letter takes at most, so that labels which would touch are left out. */
  private static final double LETTER = 9;

  /** Labels nearer to each other than this would read as one. */
  private static final double APART = 4;

  /** So near to the left end of the lower axis its label begins there. */
  private static final double CORNER = 8;

  /** Where labels and title lie in the room below the axis. */
  private static final double LABELS = 0.3;

  private static final double TITLE = 0.75;

  private final StyleableDoubleProperty left =
      new SimpleStyleableDoubleProperty(LEFT, this, "left", 56.0);
  private final StyleableDoubleProperty bottom =
      new SimpleStyleableDoubleProperty(BOTTOM, this, "bottom", 40.0);
  private Axis x = new Axis("", 0, 1, Axis.Spacing.LINEAR, List.of());
  private Axis y = new Axis("", 0, 1, Axis.Spacing.LINEAR, List.of());
  private List<Layer> layers = List.of();
  private Readout readout = Readout.none();
  private double pointer = Double.NaN;
  private double drawnWidth = -1;
  private double drawnHeight = -1;

  Plot(String... styles) {
    getStyleClass().add("plot");
    getStyleClass().addAll(styles);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    left.addListener(_ -> redraw());
    bottom.addListener(_ -> redraw());
  }

  void show(Axis horizontal, Axis vertical, List<Layer> shown) {
    x = horizontal;
    y = vertical;
    layers = List.copyOf(shown);
    redraw();
  }

  /** Tells the value nearest to the pointer from now on. */
  void tell(Readout values) {
    readout = values;
    setOnMouseMoved(event -> point(event.getX()));
    setOnMouseExited(_ -> point(Double.NaN));
  }

  private void point(double at) {
    pointer = at;
    redraw();
  }

  private void redraw() {
    drawnWidth = -1;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() == drawnWidth && getHeight() == drawnHeight) {
      return;
    }
    drawnWidth = getWidth();
    drawnHeight = getHeight();
    Rectangle2D frame = frame();
    if (frame.getWidth() < 1 || frame.getHeight() < 1) {
      getChildren().clear();
      return;
    }
    Sketch sketch = new Sketch(x, y, frame);
    grid(sketch);
    layers.forEach(layer -> layer.draw(sketch));
    if (!Double.isNaN(pointer)) {
      readout.draw(sketch, pointer);
    }
    getChildren().setAll(sketch.nodes());
    applyCss();
    getChildren().forEach(Plot::settle);
    keepInside();
  }

  private Rectangle2D frame() {
    double top = snappedTopInset();
    double fromLeft = snappedLeftInset() + left.get();
    double width = getWidth() - fromLeft - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset() - bottom.get();
    return new Rectangle2D(fromLeft, top, Math.max(0, width), Math.max(0, height));
  }

  private void grid(Sketch sketch) {
    Rectangle2D frame = sketch.frame();
    for (Axis.Tick tick : y.ticks()) {
      double at = Math.round(sketch.y(tick.value())) + 0.5;
      sketch.add(new Line(frame.getMinX(), at, frame.getMaxX(), at), "grid-line");
      sketch.add(Note.at(frame.getMinX() - 8, at, Note.Side.LEFT, tick.label()), "tick-label");
    }
    double free = Double.NEGATIVE_INFINITY;
    for (Axis.Tick tick : x.ticks()) {
      double at = Math.round(sketch.x(tick.value())) + 0.5;
      sketch.add(new Line(at, frame.getMaxY(), at, frame.getMaxY() + 4), "tick-line");
      double half = tick.label().length() * LETTER / 2;
      if (at - half < free + APART) {
        continue;
      }
      // Centred on the corner it would touch the lowest label of the other axis.
      boolean corner = at - frame.getMinX() < CORNER && half > CORNER;
      free = corner ? frame.getMinX() + 2 * half : at + half;
      double from = corner ? frame.getMinX() - CORNER / 2 : at;
      Note.Side side = corner ? Note.Side.RIGHT : Note.Side.CENTRE;
      sketch.add(
          Note.at(from, frame.getMaxY() + LABELS * bottom.get(), side, tick.label()), "tick-label");
    }
    if (!x.title().isEmpty()) {
      sketch.add(
          Note.at(
              frame.getMaxX(), frame.getMaxY() + TITLE * bottom.get(), Note.Side.LEFT, x.title()),
          "axis-title");
    }
    if (!y.title().isEmpty()) {
      sketch.add(
          Note.at(frame.getMinX(), frame.getMinY() - 14, Note.Side.RIGHT, y.title()), "axis-title");
    }
  }

  /** A title that is longer than its axis begins further to the left. */
  private void keepInside() {
    for (Node node : getChildren()) {
      if (node instanceof Text text && text.getStyleClass().contains("axis-title")) {
        double over = text.getBoundsInParent().getMaxX() - getWidth();
        text.setX(text.getX() - Math.clamp(over, 0, Math.max(0, text.getX())));
      }
    }
  }

  private static void settle(Node node) {
    if (node instanceof Text text && text.getUserData() instanceof Note note) {
      note.settle(text);
    } else if (node instanceof Region mark) {
      mark.autosize();
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}

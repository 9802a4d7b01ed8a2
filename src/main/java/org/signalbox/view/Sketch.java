package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

/** Turns values into places within a chart's frame and collects the shapes drawn there. */
final class Sketch {
  private final Axis x;
  private final Axis y;
  private final Rectangle2D frame;
  private final List<Node> nodes = new ArrayList<>();

  Sketch(Axis x, Axis y, Rectangle2D frame) {
    this.x = x;
    this.y = y;
    this.frame = frame;
  }

  double x(double value) {
    return Math.round((frame.getMinX() + x.at(value) * frame.getWidth()) * 2) / 2.0;
  }

  double y(double value) {
    return frame.getMaxY() - y.at(value) * frame.getHeight();
  }

  Rectangle2D frame() {
    return frame;
  }

  Axis horizontal() {
    return x;
  }

  Axis vertical() {
    return y;
  }

  void add(Node node, String... styles) {
    node.getStyleClass().addAll(styles);
    nodes.add(node);
  }

  List<Node> nodes() {
    return nodes;
  }
}

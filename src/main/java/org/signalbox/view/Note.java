package org.signalbox.view;

import javafx.geometry.Bounds;
import javafx.scene.text.Text;

/** Where a text in a chart hangs; its place is known once the style sheets have given its font. */
record Note(double x, double y, Side side) {
  /** On which side of its point the text lies. */
  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  static Text at(double x, double y, Side side, String words) {
    Text text = new Text(words);
    text.setUserData(new Note(x, y, side));
    return text;
  }

  void settle(Text text) {
    Bounds bounds = text.getLayoutBounds();
    double shift =
        switch (side) {
          case LEFT -> bounds.getWidth();
          case CENTRE -> bounds.getWidth() / 2;
          case RIGHT -> 0;
        };
    text.setX(Math.round(x - shift - bounds.getMinX() + text.getX()));
    text.setY(Math.round(y - bounds.getMinY() - bounds.getHeight() / 2 + text.getY()));
  }
}

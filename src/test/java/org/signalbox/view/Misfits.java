package org.signalbox.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** What does not fit into a part of the window that was laid out: for pictures and tests. */
final class Misfits {
  private static final double SLACK = 1;
  private static final int SHOWN = 60;

  private final List<String> found = new ArrayList<>();

  private Misfits() {}

  /** Pages that scroll, words that are cut short, notes of a chart that touch or leave it. */
  static List<String> in(Node part) {
    Misfits misfits = new Misfits();
    misfits.look(part);
    return List.copyOf(misfits.found);
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case TableView<?> _ -> {
        return;
      }
      case ScrollPane pane -> scrolls(pane);
      case Labeled labeled -> cut(labeled);
      case Plot plot -> touching(plot);
      default -> {
        // Holds others, or nothing that could be too large.
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private void scrolls(ScrollPane pane) {
    double over =
        pane.getContent().getBoundsInParent().getHeight() - pane.getViewportBounds().getHeight();
    if (over > SLACK) {
      found.add("scrolls by " + Math.round(over));
    }
  }

  private void cut(Labeled labeled) {
    texts(labeled)
        .map(Text::getText)
        .filter(text -> !text.equals(labeled.getText()) && text.matches("(?s).*(…|\\.\\.\\.)$"))
        .filter(text -> text.length() < labeled.getText().length() + 3)
        .forEach(text -> found.add("cut: " + shortened(labeled.getText())));
  }

  private void touching(Plot plot) {
    List<Text> notes = texts(plot).filter(text -> !text.getText().isBlank()).toList();
    for (int i = 0; i < notes.size(); i++) {
      Bounds one = notes.get(i).getBoundsInParent();
      if (one.getMinX() < -SLACK
          || one.getMinY() < -SLACK
          || one.getMaxX() > plot.getWidth() + SLACK
          || one.getMaxY() > plot.getHeight() + SLACK) {
        found.add("outside: " + notes.get(i).getText());
      }
      if (notes.get(i).getText().endsWith("…")) {
        found.add("shortened: " + notes.get(i).getText());
      }
      for (int j = 0; j < i; j++) {
        if (overlap(one, notes.get(j).getBoundsInParent())) {
          found.add("touch: " + notes.get(j).getText() + " | " + notes.get(i).getText());
        }
      }
    }
  }

  /** The boxes of two lines above each other share their leading. */
  private static boolean overlap(Bounds one, Bounds other) {
    double across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double down =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return across > SLACK && down > Math.min(one.getHeight(), other.getHeight()) * 0.25;
  }

  private static Stream<Text> texts(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

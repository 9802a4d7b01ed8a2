package org.signalbox.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A page in the largest type in which it needs no scroll bar. What a room reads from its last row
 * differs in length from lesson to lesson, from language to language, and from window to window.
 */
final class FittedPage extends ScrollPane {
  /** Their sizes stand in the style sheet, the largest first. */
  private static final List<String> TYPES =
      IntStream.rangeClosed(1, 10).mapToObj(step -> "type-" + step).toList();

  private final Region page;
  private double fittedWidth = -1;
  private double fittedHeight = -1;

  FittedPage(Region page) {
    super(page);
    this.page = page;
    getStyleClass().add("page");
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double width = getWidth() - insets.getLeft() - insets.getRight();
    double height = getHeight() - insets.getTop() - insets.getBottom();
    if (width > 0 && height > 0 && (width != fittedWidth || height != fittedHeight)) {
      fittedWidth = width;
      fittedHeight = height;
      fit(width, height);
    }
    super.layoutChildren();
  }

  private void fit(double width, double height) {
    for (String type : TYPES) {
      page.getStyleClass().removeAll(TYPES);
      page.getStyleClass().add(type);
      page.applyCss();
      if (page.minHeight(width) <= height && page.prefHeight(width) <= height) {
        return;
      }
    }
  }
}

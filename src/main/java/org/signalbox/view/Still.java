package org.signalbox.view;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/** Takes a picture of a scene that is not on a screen. */
final class Still {
  /** Tables and charts fill in what a first pass has only measured. */
  private static final int PASSES = 4;

  private Still() {}

  /** Lays a scene out at a size, also where no window shows it. */
  static void lay(Scene scene, int width, int height) {
    Parent root = scene.getRoot();
    for (int pass = 0; pass < PASSES; pass++) {
      root.resize(width, height);
      root.applyCss();
      root.requestLayout();
      root.layout();
    }
  }

  static WritableImage of(Scene scene, int width, int height) {
    lay(scene, width, height);
    WritableImage image = new WritableImage(width, height);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(scene.getFill());
    return scene.getRoot().snapshot(parameters, image);
  }
}

package org.signalbox.settings;

/**
 * Where the window stood, in pixels of the desktop.
 *
 * @param x of its left side; may lie on any screen
 */
public record Place(double x, double y, double width, double height, Extent extent) {
  /** Whether the window filled its screen. */
  public enum Extent {
    OWN,
    MAXIMISED
  }

  public Place {
    if (!(Double.isFinite(x) && Double.isFinite(y) && width > 0 && height > 0)) {
      throw new IllegalArgumentException(x + ", " + y + ", " + width + " x " + height);
    }
  }
}

package org.signalbox.history;

import java.util.Locale;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Standing;

/** The shape of a family, so that colour is never the only sign. */
final class Shapes {
  private static final double HALF = 6;

  private Shapes() {}

  /** The class that gives an engine its colour. */
  static String family(EngineCard card) {
    return card.standing() == Standing.BASELINE ? "baseline" : card.family().word();
  }

  /** The shape alone, beside a name. */
  static void icon(Html html, EngineCard card) {
    html.open("svg", "class", "icon", "viewBox", "-8 -8 16 16", "aria-hidden", "true");
    mark(html, card, 0, 0);
    html.close();
  }

  /** The shape in a chart. */
  static void mark(Html html, EngineCard card, double x, double y) {
    if (card.standing() == Standing.BASELINE) {
      box(html, x - HALF - 1, y - 2, 2 * HALF + 2, 4);
      return;
    }
    switch (card.family()) {
      case TABULAR -> box(html, x - HALF + 0.5, y - HALF + 0.5, 2 * HALF - 1, 2 * HALF - 1);
      case FORECAST -> {
        String points =
            "%s,%s %s,%s %s,%s"
                .formatted(
                    at(x),
                    at(y - HALF - 1),
                    at(x + HALF + 1),
                    at(y + HALF - 1),
                    at(x - HALF - 1),
                    at(y + HALF - 1));
        html.empty("polygon", "class", "mark", "points", points);
      }
      case LANGUAGE ->
          html.empty("circle", "class", "mark", "cx", at(x), "cy", at(y), "r", at(HALF));
    }
  }

  private static void box(Html html, double x, double y, double width, double height) {
    html.empty(
        "rect", "class", "mark", "x", at(x), "y", at(y), "width", at(width), "height", at(height));
  }

  /** A coordinate, in tenths. */
  static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

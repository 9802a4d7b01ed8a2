package org.signalbox.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which points of the chart no other point beats on both its axes. */
final class Frontier {
  private Frontier() {}

  /** The points on the frontier, cheapest first. */
  static List<FrontierPoint> of(List<FrontierPoint> points, boolean higherIsBetter) {
    double sign = higherIsBetter ? 1 : -1;
    List<FrontierPoint> ordered =
        points.stream()
            .sorted(
                Comparator.comparingDouble(FrontierPoint::price)
                    .thenComparingDouble(p -> -sign * p.quality()))
            .toList();
    List<FrontierPoint> kept = new ArrayList<>();
    for (FrontierPoint point : ordered) {
      if (kept.isEmpty() || sign * point.quality() > sign * kept.getLast().quality()) {
        kept.add(point);
      }
    }
    return kept;
  }
}

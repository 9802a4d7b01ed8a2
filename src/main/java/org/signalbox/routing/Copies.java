package org.signalbox.routing;

import java.util.HashMap;
import java.util.Map;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TextColumn;

/**
 * Finds columns that give the target away: the same values under other names. A model that sees
 * them learns nothing (leakage; Kaufman et al. 2012).
 */
final class Copies {
  private static final int FEWEST = 10;
  private static final int MOST = 20_000;

  private Copies() {}

  /** Whether each value of one column always meets the same value of the other, both ways. */
  static boolean copies(Trait feature, Trait target) {
    if (target.distinct() < 2
        || Math.abs(feature.distinct() - target.distinct()) > 0.02 * target.distinct() + 1) {
      return false;
    }
    if (feature.column() instanceof NumberColumn a
        && target.column() instanceof NumberColumn b
        && target.distinct() > 20) {
      return same(a.values(), b.values());
    }
    return target.uniqueShare() <= 0.5 && oneToOne(feature.column(), target.column());
  }

  /** Whether two features hold the same: equal numbers, or words that always go together. */
  static boolean same(Trait a, Trait b) {
    if (a.distinct() != b.distinct() || a.profile().missing() != b.profile().missing()) {
      return false;
    }
    if (a.column() instanceof NumberColumn x && b.column() instanceof NumberColumn y) {
      return same(x.values(), y.values());
    }
    boolean words = a.column() instanceof TextColumn && b.column() instanceof TextColumn;
    return words && a.uniqueShare() <= 0.5 && oneToOne(a.column(), b.column());
  }

  private static boolean same(double[] a, double[] b) {
    int known = 0;
    for (int row = 0; row < Math.min(a.length, MOST); row++) {
      if (!Double.isNaN(a[row]) && !Double.isNaN(b[row])) {
        known++;
        if (Math.abs(a[row] - b[row]) > 1e-9 * Math.abs(b[row])) {
          return false;
        }
      }
    }
    return known >= FEWEST;
  }

  private static boolean oneToOne(Column feature, Column target) {
    Map<String, String> forth = new HashMap<>();
    Map<String, String> back = new HashMap<>();
    int known = 0;
    for (int row = 0; row < Math.min(feature.rows(), MOST); row++) {
      if (!feature.missing(row) && !target.missing(row)) {
        known++;
        String a = feature.text(row);
        String b = target.text(row);
        String met = forth.putIfAbsent(a, b);
        String owner = back.putIfAbsent(b, a);
        if (met != null && !met.equals(b) || owner != null && !owner.equals(a)) {
          return false;
        }
      }
    }
    return known >= FEWEST && back.size() >= 2;
  }
}

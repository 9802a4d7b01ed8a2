package org.signalbox.tabular;

import org.signalbox.boosting.FeatureType;

/**
 * One encoded column.
 *
 * @param source index of the feature that it comes from
 * @param levels how many codes a category has; 0 for a number
 * @param direction 1 where the prediction may only rise along it, -1 where it may only fall, else 0
 */
record Slot(int source, String name, FeatureType type, int levels, int direction) {
  Slot(int source, String name, FeatureType type, int levels) {
    this(source, name, type, levels, 0);
  }

  static Slot number(int source, String name) {
    return new Slot(source, name, FeatureType.NUMBER, 0);
  }
}

package org.signalbox.tabular;

import org.signalbox.boosting.FeatureType;

/**
 * One encoded column.
 *
 * @param source index of the feature that it comes from
 * @param levels how many codes a category has; 0 for a number
 */
record Slot(int source, String name, FeatureType type, int levels) {
  static Slot number(int source, String name) {
    return new Slot(source, name, FeatureType.NUMBER, 0);
  }
}

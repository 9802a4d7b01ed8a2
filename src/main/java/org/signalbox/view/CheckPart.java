package org.signalbox.view;

import java.util.Locale;

/** What can be looked at of a held-out answer. */
enum CheckPart {
  /** The answer itself beside the truth: counts of classes, points, a forecast. */
  TRUTH,
  ROC,
  PRECISION_RECALL,
  CALIBRATION,
  RESIDUALS,
  COVERAGE,
  SCORES,
  MORE_ROWS;

  /** The part's key in the words bundle. */
  String key() {
    return "view.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.signalbox.view;

import org.signalbox.engine.EngineCard;
import org.signalbox.evaluation.PrecisionRecall;
import org.signalbox.evaluation.RocCurve;

/**
 * One engine's line in a chart of several.
 *
 * @param value that the curve comes down to, such as the area under it
 * @param low lower end of its interval, NaN without one
 * @param high upper end
 */
record EngineCurve(EngineCard card, double[] x, double[] y, double value, double low, double high) {
  static EngineCurve of(EngineCard card, RocCurve roc) {
    return new EngineCurve(
        card, roc.falsePositiveRate(), roc.truePositiveRate(), roc.area(), roc.low(), roc.high());
  }

  static EngineCurve of(EngineCard card, PrecisionRecall curve) {
    return new EngineCurve(
        card, curve.recall(), curve.precision(), curve.average(), Double.NaN, Double.NaN);
  }

  boolean hasInterval() {
    return Double.isFinite(low);
  }
}

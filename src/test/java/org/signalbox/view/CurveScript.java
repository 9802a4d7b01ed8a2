package org.signalbox.view;

import java.util.List;
import java.util.Optional;
import org.signalbox.evaluation.LearningCurve;
import org.signalbox.evaluation.LearningCurve.Gain;
import org.signalbox.evaluation.LearningCurve.Point;
import org.signalbox.evaluation.LearningCurve.Prospect;
import org.signalbox.evaluation.Metric;
import org.signalbox.evaluation.PowerLaw;

/** A learning curve that rises and flattens. */
final class CurveScript {
  private static final PowerLaw LAW = new PowerLaw(0.01, 1.8, 0.8);

  private CurveScript() {}

  static LearningCurve curve() {
    return new LearningCurve(
        Metric.ACCURACY,
        List.of(point(30), point(60), point(120), point(240)),
        Optional.of(LAW),
        Optional.of(
            new Prospect(
                300, 1 - LAW.at(300), 1 - LAW.at(600), 0.966, 0.987, new Gain(0.004, 0.015))));
  }

  private static Point point(int rows) {
    double value = 1 - LAW.at(rows) + (rows % 7 - 3) * 0.002;
    return new Point(rows, value, value - 0.02, value + 0.015);
  }
}

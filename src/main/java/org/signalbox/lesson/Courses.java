package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;

/** Lines of several repeats over the same steps. */
final class Courses {
  private Courses() {}

  /**
   * The mean of each step with its lowest and highest.
   *
   * @param repeats one line each, all of one length
   */
  static Drawing.Line line(String label, List<double[]> repeats) {
    double[] steps = new double[repeats.getFirst().length];
    java.util.Arrays.setAll(steps, i -> i);
    return line(label, Optional.empty(), steps, repeats);
  }

  /**
   * @param steps where each point lies
   */
  static Drawing.Line line(
      String label, Optional<Family> family, double[] steps, List<double[]> repeats) {
    List<Drawing.Point> points = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      int at = i;
      Measure all = Repeats.mean("", Measure.Kind.SCORE, Repeats.each(repeats, one -> one[at]));
      points.add(new Drawing.Point(steps[i], all.value(), all.range()));
    }
    return new Drawing.Line(label, family, Drawing.Form.MEASURED, points);
  }
}

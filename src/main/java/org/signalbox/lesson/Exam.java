package org.signalbox.lesson;

import java.util.Arrays;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/**
 * A table whose last rows have no target, with the answers to them.
 *
 * @param truths one an open row: the index of the class, or the value
 */
@SuppressWarnings("ArrayRecordComponent") // made for one run and never compared
record Exam(TabularTask task, double[] truths) {
  /**
   * Lets an engine learn and answer.
   *
   * @return its quality: the share of right classes, or for numbers R², 1 for perfect and 0 for
   *     their mean
   */
  double sat(Engine<TabularTask, TabularAnswer> engine, RunContext context) {
    return quality(answer(engine, context));
  }

  private TabularAnswer answer(Engine<TabularTask, TabularAnswer> engine, RunContext context) {
    RunContext silent = context.silent();
    try (Fitted<TabularTask, TabularAnswer> fitted = engine.fit(task, silent)) {
      return fitted.unexplained(task, silent).answer();
    }
  }

  double quality(TabularAnswer answer) {
    int known = task.table().rows() - truths.length;
    return switch (answer) {
      case ClassPredictions given -> {
        int right = 0;
        for (int i = 0; i < given.rows().length; i++) {
          String said = given.classes().get(given.best(i));
          right += task.classes().indexOf(said) == truths[given.rows()[i] - known] ? 1 : 0;
        }
        yield (double) right / given.rows().length;
      }
      case ValuePredictions given -> {
        double[] asked = Arrays.stream(given.rows()).mapToDouble(r -> truths[r - known]).toArray();
        yield explained(asked, given.values());
      }
    };
  }

  /** R²: one less the squares around the predictions over those around the mean. */
  static double explained(double[] truths, double... predictions) {
    double mean = Arrays.stream(truths).average().orElse(0);
    double left = 0;
    double all = 0;
    for (int i = 0; i < truths.length; i++) {
      left += (truths[i] - predictions[i]) * (truths[i] - predictions[i]);
      all += (truths[i] - mean) * (truths[i] - mean);
    }
    return 1 - left / all;
  }

  /** How its quality is written: rows right, or the part of the differences that is explained. */
  static Measure.Kind kind() {
    return Measure.Kind.SHARE;
  }
}

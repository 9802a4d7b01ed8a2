package org.signalbox.tabular;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.task.ClassPredictions;

/** What a changed row should be predicted as. */
public sealed interface Goal {
  /** How far outputs are on the way; larger is nearer. */
  double nearness(double[] outputs);

  boolean reached(double[] outputs);

  /**
   * Another likeliest class than that of a single explained row: the next likely one. Numbers know
   * no other side.
   */
  static Optional<Goal> other(Explanation row) {
    if (!(row.answer() instanceof ClassPredictions classes)) {
      return Optional.empty();
    }
    double[] p = classes.probabilities()[0];
    int best = classes.best(0);
    return IntStream.range(0, p.length)
        .filter(k -> k != best)
        .boxed()
        .max(Comparator.comparingDouble(k -> p[k]))
        .map(Becomes::new);
  }

  /** The class becomes the likeliest. */
  record Becomes(int output) implements Goal {
    @Override
    public double nearness(double[] outputs) {
      return outputs[output];
    }

    @Override
    public boolean reached(double[] outputs) {
      for (int k = 0; k < outputs.length; k++) {
        if (k != output && outputs[k] >= outputs[output]) {
          return false;
        }
      }
      return true;
    }
  }

  record AtLeast(double value) implements Goal {
    @Override
    public double nearness(double[] outputs) {
      return outputs[0];
    }

    @Override
    public boolean reached(double[] outputs) {
      return outputs[0] >= value;
    }
  }

  record AtMost(double value) implements Goal {
    @Override
    public double nearness(double[] outputs) {
      return -outputs[0];
    }

    @Override
    public boolean reached(double[] outputs) {
      return outputs[0] <= value;
    }
  }
}

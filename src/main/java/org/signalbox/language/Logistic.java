package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;

/**
 * Logistic regression of several classes, each against all others; two classes need one model.
 *
 * @param models one a class, or one for the second of two classes
 */
record Logistic(List<LinearModel> models) {
  Logistic {
    models = List.copyOf(models);
  }

  /**
   * @param terms how many words the rows know
   * @param c inverse of the penalty, as in the LIBLINEAR convention
   */
  static Logistic fit(Cases cases, int terms, double c, RunContext context) {
    int[] fitted =
        cases.classes() == 2 ? new int[] {1} : IntStream.range(0, cases.classes()).toArray();
    AtomicInteger done = new AtomicInteger();
    List<Supplier<LinearModel>> jobs = new ArrayList<>();
    for (int k : fitted) {
      jobs.add(
          () -> {
            boolean[] positive = new boolean[cases.labels().length];
            for (int i = 0; i < positive.length; i++) {
              positive[i] = cases.labels()[i] == k;
            }
            LinearModel model =
                DualLogistic.fit(cases.rows(), positive, terms, c, context.cancellation());
            context.done((double) done.incrementAndGet() / fitted.length);
            return model;
          });
    }
    return new Logistic(context.workers().all(jobs));
  }

  /**
   * What is to be learned from.
   *
   * @param labels the class of each row
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on and never compared
  record Cases(List<FeatureRow> rows, int[] labels, int classes) {}

  /** Probabilities of the classes, those of the single models scaled to sum 1. */
  double[] predict(FeatureRow row) {
    double[] p = models.stream().mapToDouble(m -> 1 / (1 + Math.exp(-m.score(row)))).toArray();
    if (p.length == 1) {
      return new double[] {1 - p[0], p[0]};
    }
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(v -> v / sum).toArray();
  }
}

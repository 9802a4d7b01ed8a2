package org.signalbox.evaluation;

import java.util.List;

/**
 * One classified row or document.
 *
 * @param key row or document in the user's task
 * @param truth index of the true class
 * @param probabilities one a class, in the task's order
 */
record ClassCase(int key, int fold, int truth, double[] probabilities) {
  int best() {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    return best;
  }

  /** Puts an engine's probabilities into the task's order; a class it does not know gets 0. */
  static double[] ordered(List<String> classes, List<String> given, double[] probabilities) {
    if (classes.equals(given)) {
      return probabilities;
    }
    return classes.stream()
        .mapToInt(given::indexOf)
        .mapToDouble(at -> at < 0 ? 0 : probabilities[at])
        .toArray();
  }
}

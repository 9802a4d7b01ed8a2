package org.signalbox.language;

/** Arithmetic on unnormalised log-probabilities. */
final class Logits {
  /** Smaller by so much than the greatest, 49,152 terms change the sum by less than 1e-6. */
  static final float NEGLIGIBLE = 25;

  private Logits() {}

  static int argmax(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return best;
  }

  static float max(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    return max;
  }

  /** log of the sum of exp; subtract it from a logit for the log-probability. */
  static double logSumExp(float[] logits) {
    float max = max(logits);
    double sum = 0;
    for (float logit : logits) {
      float below = logit - max;
      if (below > -NEGLIGIBLE) {
        sum += Math.exp(below);
      }
    }
    return max + Math.log(sum);
  }

  static double logProbability(float[] logits, int id) {
    return logits[id] - logSumExp(logits);
  }
}

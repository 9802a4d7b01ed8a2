package org.signalbox.language;

import java.util.List;

/**
 * How well the model foresees a text.
 *
 * @param logProbabilities natural logarithms, of the second token and every later one
 * @param perplexity exp of the mean negative log-probability
 */
public record Score(Tokens tokens, List<Double> logProbabilities, double perplexity) {
  public Score {
    logProbabilities = List.copyOf(logProbabilities);
  }

  static Score of(Tokens tokens, List<Double> logProbabilities) {
    double mean =
        logProbabilities.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    return new Score(tokens, logProbabilities, Math.exp(-mean));
  }
}

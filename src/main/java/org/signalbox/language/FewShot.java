package org.signalbox.language;

import java.util.List;

/**
 * A prompt of worked examples after which answers are scored, with contextual calibration (Zhao et
 * al. 2021, "Calibrate Before Use"): what the model says to questions without content is taken off.
 */
final class FewShot {
  /** How much real questions count against empty ones. */
  private static final double REAL = 2 / 3.0;

  private final int[] examples;
  private final AnswerTokens answers;
  private double[] bias;
  private long promptTokens;

  FewShot(int[] examples, AnswerTokens answers) {
    this.examples = examples;
    this.answers = answers;
    bias = new double[answers.rest().size()];
  }

  /** Tokens of the examples and of the questions that set the bias. */
  long promptTokens() {
    return examples.length + promptTokens;
  }

  /** Sets the bias to the mean log-odds of questions that hold nothing. */
  void calibrate(Reading reading, List<int[]> empty) {
    bias = mean(reading, empty);
  }

  /**
   * Moves the bias towards the mean log-odds of real questions, as many of each answer (Zhou et al.
   * 2024, "Batch Calibration"): what holds nothing says little about how real texts are misjudged.
   */
  void balance(Reading reading, List<int[]> real) {
    double[] mean = mean(reading, real);
    for (int k = 0; k < bias.length; k++) {
      bias[k] = (1 - REAL) * bias[k] + REAL * mean[k];
    }
  }

  private double[] mean(Reading reading, List<int[]> questions) {
    double[] mean = new double[bias.length];
    for (int[] question : questions) {
      promptTokens += question.length;
      double[] logs = logs(reading, question);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += logs[k] / questions.size();
      }
    }
    return mean;
  }

  /** The calibrated probability of each answer, summing to 1. */
  double[] probabilities(Reading reading, int[] question) {
    double[] logs = logs(reading, question);
    for (int k = 0; k < logs.length; k++) {
      logs[k] -= bias[k];
    }
    return Probabilities.softmax(logs);
  }

  /** Normalised, so that each empty question weighs the same in the bias. */
  private double[] logs(Reading reading, int[] question) {
    int[] prefix = TokenLists.join(examples, question, TokenLists.array(answers.shared()));
    double[] shares = Probabilities.softmax(reading.logProbabilities(prefix, answers.rest()));
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.log(Math.max(1e-12, shares[k]));
    }
    return shares;
  }
}

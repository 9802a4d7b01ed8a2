package org.signalbox.lesson;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Naive Bayes over the words of a text, each counted once (McCallum &amp; Nigam 1998, "A Comparison
 * of Event Models for Naive Bayes Text Classification", the multinomial model on binary counts).
 */
final class NaiveBayes {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

  /** What each word is counted before anything is seen. */
  private static final double PRIOR = 0.5;

  private final Map<String, Integer> words;
  private final double[][] logs;
  private final double[] priors;

  private NaiveBayes(Map<String, Integer> words, double[][] logs, double[] priors) {
    this.words = words;
    this.logs = logs;
    this.priors = priors;
  }

  /** The different words of each text, once for several models over the same texts. */
  static List<List<String>> read(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList())
        .toList();
  }

  /** The words that stand in at least two of the texts, numbered. */
  static Map<String, Integer> vocabulary(List<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
    Map<String, Integer> words = new HashMap<>();
    counts.forEach(
        (word, count) -> {
          if (count > 1) {
            words.put(word, words.size());
          }
        });
    return words;
  }

  /**
   * @param words those that count, numbered
   * @param labels the class of each text
   */
  static NaiveBayes fit(
      Map<String, Integer> words, List<List<String>> texts, int[] labels, int classes) {
    double[][] counts = new double[classes][words.size()];
    double[] priors = new double[classes];
    for (double[] row : counts) {
      Arrays.fill(row, PRIOR);
    }
    for (int i = 0; i < labels.length; i++) {
      priors[labels[i]]++;
      for (String word : texts.get(i)) {
        Integer at = words.get(word);
        if (at != null) {
          counts[labels[i]][at]++;
        }
      }
    }
    for (int k = 0; k < classes; k++) {
      double sum = Arrays.stream(counts[k]).sum();
      for (int w = 0; w < counts[k].length; w++) {
        counts[k][w] = Math.log(counts[k][w] / sum);
      }
      priors[k] = Math.log((priors[k] + 1) / (labels.length + classes));
    }
    return new NaiveBayes(words, counts, priors);
  }

  /** Words that are not in the vocabulary do not count. */
  double[] probabilities(List<String> text) {
    double[] scores = priors.clone();
    for (String word : text) {
      Integer at = words.get(word);
      for (int k = 0; at != null && k < scores.length; k++) {
        scores[k] += logs[k][at];
      }
    }
    return Guess.softmax(scores);
  }
}

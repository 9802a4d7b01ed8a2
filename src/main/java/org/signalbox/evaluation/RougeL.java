package org.signalbox.evaluation;

import java.util.Arrays;
import java.util.Locale;

/**
 * F1 of the longest common subsequence of words (Lin 2004), with the tokens of the rouge-score
 * package: lower case, runs of letters a to z and digits, no stemming.
 */
final class RougeL {
  private RougeL() {}

  static double f1(String reference, String answer) {
    String[] wanted = words(reference);
    String[] given = words(answer);
    int common = common(wanted, given);
    if (common == 0) {
      return 0;
    }
    double precision = (double) common / given.length;
    double recall = (double) common / wanted.length;
    return 2 * precision * recall / (precision + recall);
  }

  private static String[] words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }

  private static int common(String[] one, String[] other) {
    int[] row = new int[other.length + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.length; j++) {
        int above = row[j];
        row[j] = word.equals(other[j - 1]) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.length];
  }
}

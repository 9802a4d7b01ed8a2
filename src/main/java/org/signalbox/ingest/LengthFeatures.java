package org.signalbox.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How long the cells of a column are, in characters, words and parts. */
final class LengthFeatures {
  static final int WIDTH = 17;

  private static final Set<String> STOPWORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "he",
          "her", "his", "i", "in", "is", "it", "its", "my", "not", "of", "on", "or", "our", "she",
          "so", "that", "the", "their", "they", "this", "to", "was", "we", "were", "will", "with",
          "you");

  private LengthFeatures() {}

  static void add(List<String> cells, FeatureRow row) {
    row.add(cells.size());
    pair(cells, String::length, row);
    pair(cells, c -> c.strip().split("\\s+").length, row);
    pair(cells, LengthFeatures::stopwords, row);
    pair(cells, c -> count(c, " \t\n"), row);
    pair(cells, c -> count(c, ",;|\t\n"), row);
    pair(cells, c -> count(c, ".!?"), row);
    row.add(cells.stream().mapToInt(String::length).min().orElse(0));
    row.add(cells.stream().mapToInt(String::length).max().orElse(0));
    row.add(cells.stream().mapToInt(String::length).distinct().count() == 1);
    row.add(cells.stream().filter(c -> c.length() >= 300).count());
  }

  private static void pair(List<String> cells, ToDoubleFunction<String> measure, FeatureRow row) {
    double mean = cells.stream().mapToDouble(measure).average().orElse(Double.NaN);
    double square =
        cells.stream().mapToDouble(c -> measure.applyAsDouble(c) - mean).map(d -> d * d).sum();
    row.add(mean);
    row.add(cells.isEmpty() ? Double.NaN : Math.sqrt(square / cells.size()));
  }

  private static double stopwords(String cell) {
    int count = 0;
    for (String word : cell.toLowerCase(Locale.ROOT).split("\\W+")) {
      count += STOPWORDS.contains(word) ? 1 : 0;
    }
    return count;
  }

  private static double count(String cell, String characters) {
    return cell.chars().filter(c -> characters.indexOf(c) >= 0).count();
  }
}

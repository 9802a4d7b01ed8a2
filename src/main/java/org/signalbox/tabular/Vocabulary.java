package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.boosting.SparseFeatures;
import org.signalbox.engine.Cancellation;

/**
 * Words and pairs of neighbouring words with their inverse document frequency, ln((1 + n) / (1 +
 * df)) + 1; rows are scaled to length 1, as in Salton and Buckley (1988) and scikit-learn.
 */
record Vocabulary(Map<String, Integer> terms, double[] idf) {
  private static final int LEAST_DOCUMENTS = 2;

  Vocabulary {
    terms = Map.copyOf(terms);
  }

  /** The terms that occur in at least two texts, the {@code most} most frequent of them. */
  static Vocabulary learn(List<String> texts, int most, Cancellation cancellation) {
    Map<String, Integer> frequency = new HashMap<>();
    for (String text : texts) {
      cancellation.check();
      for (String term : new HashSet<>(terms(text))) {
        frequency.merge(term, 1, Integer::sum);
      }
    }
    List<String> kept = new ArrayList<>(frequency.keySet());
    kept.removeIf(term -> frequency.getOrDefault(term, 0) < LEAST_DOCUMENTS);
    kept.sort(
        Comparator.comparingInt((String term) -> -frequency.getOrDefault(term, 0))
            .thenComparing(Comparator.naturalOrder()));
    kept = kept.subList(0, Math.min(kept.size(), most));
    Map<String, Integer> terms = new HashMap<>();
    double[] idf = new double[kept.size()];
    for (String term : kept) {
      int df = frequency.getOrDefault(term, 0);
      idf[terms.size()] = Math.log((1.0 + texts.size()) / (1 + df)) + 1;
      terms.put(term, terms.size());
    }
    return new Vocabulary(terms, idf);
  }

  private static List<String> terms(String text) {
    List<String> words = Words.of(text);
    List<String> terms = new ArrayList<>(words);
    for (int i = 0; i + 1 < words.size(); i++) {
      terms.add(words.get(i) + " " + words.get(i + 1));
    }
    return terms;
  }

  SparseFeatures weigh(List<String> texts, Cancellation cancellation) {
    long[] starts = new long[texts.size() + 1];
    List<Map<Integer, Double>> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cancellation.check();
      Map<Integer, Double> row = weigh(texts.get(i));
      rows.add(row);
      starts[i + 1] = starts[i] + row.size();
    }
    int[] indices = new int[Math.toIntExact(starts[texts.size()])];
    float[] values = new float[indices.length];
    int next = 0;
    for (Map<Integer, Double> row : rows) {
      for (Map.Entry<Integer, Double> entry : row.entrySet()) {
        indices[next] = entry.getKey();
        values[next++] = entry.getValue().floatValue();
      }
    }
    return new SparseFeatures(starts, indices, values, idf.length);
  }

  private Map<Integer, Double> weigh(String text) {
    Map<Integer, Double> row = new TreeMap<>();
    for (String term : terms(text)) {
      Integer at = terms.get(term);
      if (at != null) {
        row.merge(at, idf[at], Double::sum);
      }
    }
    double squares = row.values().stream().mapToDouble(v -> v * v).sum();
    row.replaceAll((at, value) -> value / Math.sqrt(squares));
    return row;
  }
}

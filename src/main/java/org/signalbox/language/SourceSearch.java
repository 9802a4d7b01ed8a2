package org.signalbox.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Document;

/**
 * Finds the sentences of some documents that answer a question: nearness of meaning of the sentence
 * and of the passage around it, and the share of the question's rare words that both hold.
 */
final class SourceSearch {
  private static final double SENTENCE = 0.55;
  private static final double PASSAGE = 0.15;
  private static final double WORDS = 0.3;

  /** Below it a sentence is taken not to answer; see the abstaining tests. */
  static final double LEAST = 0.3;

  private final List<Sentence> sentences;
  private final float[][] vectors;
  private final List<Set<String>> stems;
  private final Map<String, Integer> documentFrequency = new HashMap<>();
  private final float[][] passages;
  private final List<List<Integer>> parts;

  /** A sentence and how well it fits, from 0 to 1. */
  record Found(Sentence sentence, double score) {}

  /** Reads the documents; each sentence and each passage is encoded once. */
  SourceSearch(List<Document> documents, MiniLm encoder, RunContext context) {
    sentences = Sentence.of(documents);
    vectors = encoder.embed(sentences.stream().map(Sentence::line).toList(), context.part(0, 0.5));
    parts = Passages.of(sentences);
    passages =
        encoder.embed(
            parts.stream().map(part -> Passages.text(sentences, part)).toList(),
            context.part(0.5, 1));
    stems =
        sentences.stream().<Set<String>>map(s -> new HashSet<>(Stems.telling(s.text()))).toList();
    stems.forEach(set -> set.forEach(stem -> documentFrequency.merge(stem, 1, Integer::sum)));
  }

  List<Sentence> sentences() {
    return sentences;
  }

  float[][] vectors() {
    return vectors;
  }

  /** The best fitting sentences, best first, also those that fit badly. */
  List<Found> best(String question, int most, MiniLm encoder, RunContext context) {
    float[] asked = encoder.embed(List.of(question), context)[0];
    double[] around = new double[sentences.size()];
    for (int p = 0; p < passages.length; p++) {
      double near = MiniLm.cosine(asked, passages[p]);
      for (int s : parts.get(p)) {
        around[s] = Math.max(around[s], near);
      }
    }
    Set<String> words = new HashSet<>(Stems.telling(question));
    return IntStream.range(0, sentences.size())
        .mapToObj(
            s ->
                new Found(
                    sentences.get(s),
                    Math.clamp(
                        SENTENCE * MiniLm.cosine(asked, vectors[s])
                            + PASSAGE * around[s]
                            + WORDS * shared(words, stems.get(s)),
                        0,
                        1)))
        .sorted(Comparator.comparingDouble((Found f) -> -f.score()))
        .limit(most)
        .toList();
  }

  /** The share of the question's words that the sentence holds, rare ones counting more. */
  private double shared(Set<String> words, Set<String> held) {
    double all = 0;
    double both = 0;
    for (String word : words) {
      int df = documentFrequency.getOrDefault(word, 0);
      double weight = Math.log(1 + (sentences.size() + 0.5) / (df + 0.5));
      all += weight;
      both += held.contains(word) ? weight : 0;
    }
    return all == 0 ? 0 : both / all;
  }
}

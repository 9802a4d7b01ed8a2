package org.signalbox.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.Document;
import org.signalbox.task.Ranking;

/** Scores of documents turned into the best of them. */
final class Hits {
  private Hits() {}

  /** The {@code top} best documents, best first; equal scores keep the documents' order. */
  static List<Ranking.Hit> best(List<Document> documents, double[] scores, int top) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer d) -> -scores[d]))
        .limit(top)
        .map(d -> new Ranking.Hit(documents.get(d).id(), scores[d]))
        .toList();
  }
}

package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.Document;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

/**
 * The baseline of retrieval: BM25 with k1 = 1.2 and b = 0.75 (Robertson &amp; Zaragoza, 2009, "The
 * Probabilistic Relevance Framework"), over stems without common words.
 */
public final class Bm25 implements Engine<RetrievalTask, Ranking> {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  @Override
  public EngineCard card() {
    return new EngineCard(
        "bm25",
        "BM25 keywords",
        Family.LANGUAGE,
        Standing.BASELINE,
        "Apache-2.0",
        0,
        "Finds documents that share rare words with the question.",
        "Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond");
  }

  @Override
  public Suitability suits(RetrievalTask task) {
    return Suitability.willing();
  }

  @Override
  public Fitted<RetrievalTask, Ranking> fit(RetrievalTask task, RunContext context) {
    context.phase(Phase.FIT);
    Map<String, List<Posting>> index = new HashMap<>();
    int[] lengths = new int[task.documents().size()];
    for (int d = 0; d < lengths.length; d++) {
      List<String> words = terms(task.documents().get(d).text());
      lengths[d] = words.size();
      Map<String, Integer> counts = new HashMap<>();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      int document = d;
      counts.forEach(
          (word, n) ->
              index.computeIfAbsent(word, w -> new ArrayList<>()).add(new Posting(document, n)));
      context.done((d + 1.0) / lengths.length);
    }
    return new Index(index, lengths, Usage.of(Count.DOCUMENTS, lengths.length));
  }

  /** Stems of words that mean something; all words where a text has no others. */
  private static List<String> terms(String text) {
    List<String> telling = Stems.telling(text);
    return telling.isEmpty()
        ? WordPiece.words(text).stream()
            .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
            .toList()
        : telling;
  }

  private record Posting(int document, int count) {}

  private record Index(Map<String, List<Posting>> postings, int[] lengths, Usage usage)
      implements Fitted<RetrievalTask, Ranking> {
    @Override
    public Result<Ranking> predict(RetrievalTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      List<List<Ranking.Hit>> found = new ArrayList<>();
      for (Document query : task.queries()) {
        found.add(Hits.best(task.documents(), scores(query.text()), task.top()));
        context.done((double) found.size() / task.queries().size());
      }
      return new Result<>(new Ranking(found), Usage.of(Count.DOCUMENTS, task.queries().size()));
    }

    private double[] scores(String query) {
      double mean = java.util.Arrays.stream(lengths).average().orElse(1);
      double[] scores = new double[lengths.length];
      for (String word : terms(query)) {
        List<Posting> found = postings.getOrDefault(word, List.of());
        double rarity = Math.log(1 + (lengths.length - found.size() + 0.5) / (found.size() + 0.5));
        for (Posting p : found) {
          double norm = K1 * (1 - B + B * lengths[p.document] / mean);
          scores[p.document] += rarity * p.count * (K1 + 1) / (p.count + norm);
        }
      }
      return scores;
    }
  }
}

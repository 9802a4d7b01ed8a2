package org.signalbox.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.Ranking;
import org.signalbox.task.RetrievalTask;

/**
 * Keywords and meaning together: the ranks of both searches are added up as 1 / (60 + rank)
 * (Cormack, Clarke &amp; Buettcher 2009, "Reciprocal Rank Fusion"), so that neither's scores need a
 * scale.
 */
public final class FusedSearch implements Engine<RetrievalTask, Ranking> {
  private static final int DEPTH = 1000;
  private static final double K = 60;

  private final Bm25 words;
  private final MiniLmSearch meaning;

  public FusedSearch(Bm25 words, MiniLmSearch meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "fused-search",
        "BM25 + MiniLM",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        MiniLm.BYTES,
        "Finds documents by rare words and by meaning, and trusts what both rank high.",
        "Cormack, Clarke & Buettcher 2009, Reciprocal Rank Fusion");
  }

  @Override
  public Suitability suits(RetrievalTask task) {
    return meaning.suits(task);
  }

  @Override
  public Fitted<RetrievalTask, Ranking> fit(RetrievalTask task, RunContext context) {
    return new Both(meaning.fit(task, context), words.fit(task, context));
  }

  private record Both(Fitted<RetrievalTask, Ranking> meaning, Fitted<RetrievalTask, Ranking> words)
      implements Fitted<RetrievalTask, Ranking> {
    @Override
    public Usage usage() {
      return meaning.usage();
    }

    @Override
    public Result<Ranking> predict(RetrievalTask task, RunContext context) {
      RetrievalTask deep = task.withTop(Math.max(task.top(), DEPTH));
      Result<Ranking> near = meaning.predict(deep, context);
      Result<Ranking> literal = words.predict(deep, context);
      List<List<Ranking.Hit>> fused =
          IntStream.range(0, task.queries().size())
              .mapToObj(
                  q ->
                      fused(
                          List.of(near.answer().hits().get(q), literal.answer().hits().get(q)),
                          task.top()))
              .toList();
      return new Result<>(new Ranking(fused), near.usage(), near.remarks());
    }

    @Override
    public void close() {
      meaning.close();
      words.close();
    }
  }

  /** The best of several rankings of the same documents; equal sums keep the first one's order. */
  static List<Ranking.Hit> fused(List<List<Ranking.Hit>> rankings, int top) {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Integer> order = new HashMap<>();
    for (List<Ranking.Hit> ranking : rankings) {
      for (int rank = 0; rank < ranking.size(); rank++) {
        String document = ranking.get(rank).document();
        sums.merge(document, 1 / (K + rank + 1), Double::sum);
        order.putIfAbsent(document, order.size());
      }
    }
    return sums.entrySet().stream()
        .map(e -> new Ranking.Hit(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble((Ranking.Hit h) -> -h.score())
                .thenComparingInt(h -> order.getOrDefault(h.document(), 0)))
        .limit(top)
        .toList();
  }
}

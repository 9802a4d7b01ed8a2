package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.signalbox.task.Ranking;
import org.signalbox.task.Ranking.Hit;
import org.signalbox.task.RetrievalTask;

/**
 * Queries are asked once. Where it is known which documents are relevant, engines don't see it, and
 * nDCG at 10 with binary gains decides (Jaervelin and Kekaelaeinen 2002).
 */
final class RelevanceSplit implements Split<RetrievalTask, Ranking> {
  private static final int DEPTH = 10;

  private final RetrievalTask task;
  private final RetrievalTask hidden;
  private final int[] judged;

  RelevanceSplit(RetrievalTask task) {
    this.task = task;
    List<Set<String>> unknown = task.queries().stream().map(q -> Set.<String>of()).toList();
    hidden = new RetrievalTask(task.name(), task.documents(), task.queries(), unknown, task.top());
    judged =
        IntStream.range(0, task.queries().size())
            .filter(q -> !task.relevant().get(q).isEmpty())
            .toArray();
  }

  @Override
  public String words() {
    return judged.length > 0 ? "relevance judgements" : Folds.NONE;
  }

  @Override
  public List<RetrievalTask> folds() {
    return judged.length > 0 ? List.of(hidden) : List.of();
  }

  @Override
  public Optional<RetrievalTask> question() {
    return judged.length > 0 ? Optional.empty() : Optional.of(hidden);
  }

  @Override
  public Optional<Marks> marks(List<Ranking> answers) {
    if (answers.isEmpty() || judged.length == 0) {
      return Optional.empty();
    }
    List<List<Hit>> hits = answers.getFirst().hits();
    double[] gains = new double[judged.length];
    double found = 0;
    for (int i = 0; i < judged.length; i++) {
      Set<String> relevant = task.relevant().get(judged[i]);
      gains[i] = ndcg(hits.get(judged[i]), relevant);
      found += recall(hits.get(judged[i]), relevant);
    }
    return Optional.of(
        new Marks(
            Metric.NDCG,
            IntStream.of(judged).asLongStream().toArray(),
            judged,
            WeightedScore.mean(gains),
            List.of(new Quality.Score(Metric.RECALL, found / judged.length))));
  }

  static double ndcg(List<Hit> hits, Set<String> relevant) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, hits.size()); i++) {
      gain += relevant.contains(hits.get(i).document()) ? discount(i) : 0;
    }
    int most = Math.min(DEPTH, relevant.size());
    return gain / IntStream.range(0, most).mapToDouble(RelevanceSplit::discount).sum();
  }

  private static double discount(int position) {
    return Math.log(2) / Math.log(position + 2);
  }

  static double recall(List<Hit> hits, Set<String> relevant) {
    long found = hits.stream().limit(DEPTH).filter(h -> relevant.contains(h.document())).count();
    return (double) found / relevant.size();
  }

  @Override
  public Optional<Ranking> heldOut(List<Ranking> answers) {
    return answers.stream().findFirst();
  }
}

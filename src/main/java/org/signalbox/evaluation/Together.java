package org.signalbox.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.signalbox.routing.Mixture;
import org.signalbox.task.Answer;
import org.signalbox.task.Task;

/**
 * What the router's two best engines reached when their held-out answers were weighed together, and
 * by how much that led the better of the two. It takes the time of both.
 *
 * @param alone id of the better one of the two
 * @param lead over that one
 */
public record Together(Mixture mixture, Quality quality, String alone, Lead lead) {
  /**
   * @param entries of the engines whose quality is known
   * @param answers what an engine answered to the folds, in their order
   * @return empty where one of the two was not marked, or the answers can't be weighed, as texts
   */
  public static <T extends Task, A extends Answer> Optional<Together> of(
      Mixture mixture,
      List<Entry> entries,
      Function<String, List<A>> answers,
      Split<T, A> split,
      long seed) {
    Optional<Entry> first = entry(entries, mixture.first());
    Optional<Entry> second = entry(entries, mixture.second());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    List<A> mine = answers.apply(mixture.first());
    List<A> theirs = answers.apply(mixture.second());
    List<A> both =
        IntStream.range(0, Math.min(mine.size(), theirs.size()))
            .mapToObj(fold -> Weighed.of(mine.get(fold), theirs.get(fold), mixture.share()))
            .flatMap(Optional::stream)
            .toList();
    Optional<Marks> marks = both.isEmpty() ? Optional.empty() : split.marks(both);
    Entry better =
        Contest.byQuality().compare(first.get(), second.get()) <= 0 ? first.get() : second.get();
    return marks.flatMap(
        together ->
            Lead.of(together, better.marks(), seed)
                .map(lead -> new Together(mixture, together.quality(seed), better.id(), lead)));
  }

  private static Optional<Entry> entry(List<Entry> entries, String engine) {
    return entries.stream().filter(entry -> entry.id().equals(engine)).findFirst();
  }
}

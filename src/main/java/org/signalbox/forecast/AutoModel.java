package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Candidate;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * Several models with their weights as one.
 *
 * @param seasons found in the history, strongest first
 * @param parts the heaviest first; their weights sum to 1
 * @param sure whether the weights count; if not, each step is the median
 * @param conformal how much wider the intervals must be than the models say
 */
record AutoModel(
    History history,
    List<Integer> seasons,
    List<AutoPart> parts,
    boolean sure,
    ConformalTable conformal)
    implements Model {
  AutoModel {
    seasons = List.copyOf(seasons);
    parts = List.copyOf(parts);
  }

  @Override
  public String notation() {
    String members =
        parts.stream()
            .map(p -> String.format(Locale.ROOT, "%s %.2f", p.engine(), p.weight()))
            .collect(Collectors.joining(", "));
    return (sure ? "Combination of " : "Median of ") + members;
  }

  @Override
  public int tried() {
    return parts.stream().mapToInt(p -> p.model().tried()).sum();
  }

  @Override
  public List<Trait> traits() {
    return Stream.concat(Stream.of(Trait.COMBINED), parts.getFirst().model().traits().stream())
        .distinct()
        .toList();
  }

  @Override
  public Insight insight() {
    List<Candidate> candidates =
        parts.stream()
            .map(p -> new Candidate(p.engine(), p.model().notation(), p.weight(), Double.NaN))
            .toList();
    return new Insight(traits(), seasons, candidates, List.of(), List.of());
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    Ahead asked = AutoCombination.asked(ahead);
    List<Outlook> outlooks = parts.stream().map(p -> p.model().ahead(asked)).toList();
    double[] weights = parts.stream().mapToDouble(AutoPart::weight).toArray();
    var kind = ConformalTable.Kind.of(history.length(), history.season());
    return new AutoCombination(weights, sure).outlook(outlooks, ahead.levels(), conformal, kind);
  }

  @Override
  public Model updated(History longer) {
    List<AutoPart> moved =
        parts.stream()
            .map(p -> new AutoPart(p.engine(), p.model().updated(longer), p.weight()))
            .toList();
    return new AutoModel(longer, seasons, moved, sure, conformal);
  }

  /** The weighted parts of the models, which add up to the history as theirs do. */
  @Override
  public Decomposition decomposition() {
    int n = history.length();
    double[][] sums = new double[4][n];
    boolean[] any = new boolean[4];
    for (AutoPart part : parts) {
      Decomposition d = part.model().decomposition();
      double[][] its = {d.level(), d.trend(), d.season(), d.rest()};
      for (int k = 0; k < its.length; k++) {
        any[k] |= its[k].length > 0;
        for (int i = 0; i < its[k].length; i++) {
          sums[k][i] += part.weight() * its[k][i];
        }
      }
    }
    for (int k = 1; k < 3; k++) {
      sums[k] = any[k] ? sums[k] : new double[0];
    }
    double[] rest = history.y().clone();
    Arrays.setAll(
        rest,
        i -> history.y()[i] - sums[0][i] - (any[1] ? sums[1][i] : 0) - (any[2] ? sums[2][i] : 0));
    return new Decomposition(sums[0], sums[1], sums[2], rest);
  }
}

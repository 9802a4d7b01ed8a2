package org.signalbox.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * Several models with their weights as one.
 *
 * @param plan by which the pool was chosen
 * @param parts the heaviest first; their weights sum to 1
 * @param past how the combination fared at earlier moments
 * @param conformal how wide the intervals must be in units of what the models say
 */
record AutoModel(
    AutoPlan plan,
    History history,
    List<AutoPart> parts,
    RollingOrigin past,
    ConformalTable conformal)
    implements Model {
  AutoModel {
    parts = List.copyOf(parts);
  }

  @Override
  public String notation() {
    String members =
        parts.stream()
            .map(p -> String.format(Locale.ROOT, "%s %.2f", p.engine(), p.weight()))
            .collect(Collectors.joining(", "));
    return (plan.sure() ? "Combination of " : "Median of ") + members;
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
    return new Insight(traits(), plan.seasons(), past.candidates(), past.origins(), List.of());
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    Ahead asked = AutoCombination.asked(ahead);
    List<Outlook> outlooks = parts.stream().map(p -> p.model().ahead(asked)).toList();
    double[] weights = parts.stream().mapToDouble(AutoPart::weight).toArray();
    var widths = conformal.widths(history, past.strain(), plan.advice().hardness());
    return new AutoCombination(weights, plan.sure()).outlook(outlooks, ahead.levels(), widths);
  }

  @Override
  public Model updated(History longer) {
    List<AutoPart> moved =
        parts.stream()
            .map(
                p ->
                    new AutoPart(
                        p.engine(),
                        p.model().updated(longer.withSeason(plan.history().season())),
                        p.weight()))
            .toList();
    return new AutoModel(plan, longer, moved, past, conformal);
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

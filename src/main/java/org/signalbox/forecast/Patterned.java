package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.SeriesForecast.Decomposition;

/**
 * A model of a series without what repeats in it, and what repeats put back onto its forecasts.
 *
 * @param seasons lengths of the seasons, strongest first
 * @param scale on which both add up
 */
record Patterned(Model inner, Pattern pattern, List<Integer> seasons, BoxCox scale, History history)
    implements Model {
  /** Learns {@code method} on what a pattern leaves. */
  static Model fit(Found found, Method method, History history, Cancellation cancellation) {
    double[] left = without(found.pattern(), scaled(found.scale(), history.y()));
    Model inner = method.fit(history.withoutSeason(left), cancellation);
    return new Patterned(inner, found.pattern(), found.seasons(), found.scale(), history);
  }

  /** A pattern, the seasons it is of, and the scale it was found on. */
  record Found(Pattern pattern, List<Integer> seasons, BoxCox scale) {}

  static double[] scaled(BoxCox scale, double[] y) {
    return Arrays.stream(y).map(scale::applied).toArray();
  }

  private static double[] without(Pattern pattern, double[] z) {
    double[] past = pattern.past();
    double[] left = new double[z.length];
    Arrays.setAll(left, i -> z[i] - past[i]);
    return left;
  }

  @Override
  public String notation() {
    String logarithms = scale.changes() ? ", of logarithms" : "";
    return pattern.notation() + logarithms + ", rest " + inner.notation();
  }

  @Override
  public int tried() {
    return inner.tried();
  }

  @Override
  public List<Trait> traits() {
    var traits = new ArrayList<>(inner.traits());
    if (!seasons.isEmpty()) {
      traits.remove(Trait.NO_SEASON);
      traits.add(scale.changes() ? Trait.MULTIPLICATIVE_SEASON : Trait.ADDITIVE_SEASON);
    }
    if (seasons.size() > 1) {
      traits.add(Trait.SEVERAL_SEASONS);
    }
    traits.addAll(pattern.traits());
    return traits;
  }

  @Override
  public Insight insight() {
    return new Insight(traits(), seasons, List.of(), List.of(), List.of());
  }

  @Override
  public Outlook ahead(Ahead ahead) {
    Outlook rest = inner.ahead(ahead);
    double wider = Math.sqrt(1 + pattern.unsure());
    return rest.mapped(
        h -> v -> scale.undone(rest.mean()[h] + wider * (v - rest.mean()[h]) + pattern.ahead(h)));
  }

  @Override
  public Model updated(History longer) {
    double[] z = scaled(scale, longer.y());
    Pattern now = pattern.over(z);
    Model rest = inner.updated(longer.withoutSeason(without(now, z)));
    return new Patterned(rest, now, seasons, scale, longer);
  }

  /**
   * Level and trend without the season; the season is what it adds to them on the series' scale.
   */
  @Override
  public Decomposition decomposition() {
    Decomposition parts = inner.decomposition();
    double[] past = pattern.past();
    int n = past.length;
    double[] level = new double[n];
    double[] trend = new double[parts.trend().length];
    double[] season = new double[n];
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      double smooth = parts.level()[i] + (trend.length > 0 ? parts.trend()[i] : 0);
      level[i] = scale.undone(parts.level()[i]);
      if (trend.length > 0) {
        trend[i] = scale.undone(smooth) - level[i];
      }
      season[i] = scale.undone(smooth + past[i]) - scale.undone(smooth);
      rest[i] = history.y()[i] - scale.undone(smooth + past[i]);
    }
    return new Decomposition(level, trend, season, rest);
  }
}

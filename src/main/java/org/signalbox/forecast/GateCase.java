package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Cancellation;

/**
 * One series with a known continuation and what each member of the pool made of it.
 *
 * @param competition where the series comes from; what is held out together
 * @param origin whether the continuation is the competition's own
 * @param outlooks one a member, in the pool's order; a member that can't be fitted repeats the last
 *     one's
 * @param rehearsal what the members made of earlier moments; none for simulated series
 */
public record GateCase(
    String competition,
    Origin origin,
    CompetitionSeries series,
    FeatureVector features,
    List<Outlook> outlooks,
    Rehearsal rehearsal) {
  /** What the continuation is. */
  public enum Origin {
    /** The future that the competition held back. */
    FUTURE,
    /** The last part of the history, forecast from what was before it. */
    HISTORY,
    /** A series that was made. */
    SIMULATED
  }

  public GateCase {
    outlooks = List.copyOf(outlooks);
  }

  /** Fits the whole pool, as the default engine would with a gate that trusts everybody. */
  public static GateCase of(
      String competition, Origin origin, CompetitionSeries series, Cancellation cancellation) {
    History history = history(series);
    Ahead ahead = new Ahead(series.future().length, List.of(ConformalTable.UNIT), 1);
    List<Outlook> outlooks = new ArrayList<>();
    Outlook last = SeasonalNaive.fit(history, cancellation).ahead(ahead);
    for (AutoPool.Member member : AutoPool.members()) {
      cancellation.check();
      outlooks.add(
          AutoPool.fitted(member, history, cancellation)
              .map(part -> part.model().ahead(ahead))
              .filter(Outlook::finite)
              .orElse(last));
    }
    Rehearsal rehearsal =
        origin == Origin.SIMULATED
            ? new Rehearsal(List.of())
            : Rehearsal.of(AutoPool.members(), history, cancellation);
    return new GateCase(
        competition, origin, series, FeatureVector.of(history), outlooks, rehearsal);
  }

  /** As the pool sees it, with the season that it is forecast with. */
  History history() {
    return history(series);
  }

  private static History history(CompetitionSeries series) {
    return AutoPlan.seen(new History(series.history(), series.m(), 0));
  }

  /**
   * What each member lost: MASE over the mean of all members', so that each series counts alike,
   * bounded so that no single forecast decides.
   */
  float[] losses(double most) {
    double[] errors = new double[outlooks.size()];
    double mean = 0;
    for (int j = 0; j < errors.length; j++) {
      double[] forecast = outlooks.get(j).mean();
      errors[j] = Accuracy.mase(series.history(), series.future(), series.m(), forecast);
      mean += errors[j] / errors.length;
    }
    float[] out = new float[errors.length];
    for (int j = 0; j < out.length; j++) {
      out[j] = mean > 0 ? (float) Math.min(most, errors[j] / mean) : 1;
    }
    return out;
  }
}

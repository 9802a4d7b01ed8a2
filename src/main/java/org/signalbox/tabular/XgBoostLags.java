package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;

/**
 * Trees as a forecaster: one model over the lags of all series, recursive over the horizon
 * (Bontempi, Ben Taieb and Le Borgne, 2013, "Machine Learning Strategies for Time Series
 * Forecasting").
 */
record XgBoostLags(EngineCard card) implements Engine<ForecastTask, ForecastAnswer> {
  static final int LEAST_KNOWN = 12;
  private static final double LEARNED = 0.75;
  private static final int MOST_ROUNDS = 400;
  private static final int PATIENCE = 20;
  private static final int ORIGINS = 12;

  @Override
  public Suitability suits(ForecastTask task) {
    return task.series().stream().anyMatch(XgBoostLags::longEnough)
        ? Suitability.willing()
        : Suitability.unwilling("SB-TABULAR-09", task.measure(), LEAST_KNOWN);
  }

  static boolean longEnough(Series series) {
    int known = 0;
    for (double value : series.values()) {
      known += Double.isNaN(value) ? 0 : 1;
    }
    return known >= LEAST_KNOWN;
  }

  @Override
  public Fitted<ForecastTask, ForecastAnswer> fit(ForecastTask task, RunContext context) {
    context.phase(Phase.LOAD);
    Boosting.load();
    context.phase(Phase.FIT);
    List<Prepared> series =
        task.series().stream()
            .filter(XgBoostLags::longEnough)
            .map(s -> Prepared.of(s, task.season()))
            .toList();
    if (series.isEmpty()) {
      throw ProblemException.of("SB-TABULAR-09", task.measure(), LEAST_KNOWN);
    }
    return learn(series, LagShape.of(task.season()), task.horizon(), context);
  }

  private static FittedLags learn(
      List<Prepared> series, LagShape shape, int horizon, RunContext context) {
    Recipe recipe = recipe();
    Examples rest = LagModel.examples(shape, series, 0, LEARNED);
    Examples held = LagModel.examples(shape, series, LEARNED, 1);
    int rounds;
    StepErrors errors;
    try (BoostedTrees trees = Boosting.train(recipe, rest, held, Share.of(context, 0, 0.4))) {
      rounds = trees.rounds();
      LagModel model = new LagModel(shape, trees);
      errors = errors(model, series, horizon, Share.of(context, 0.4, 0.6));
    }
    Examples all = LagModel.examples(shape, series, 0, 1);
    BoostedTrees trees = Boosting.train(recipe.withRounds(rounds), all, Share.of(context, 0.6, 1));
    return new FittedLags(new LagModel(shape, trees), errors, series.size());
  }

  private static Recipe recipe() {
    Growth growth = new Growth(0.05, 4, 3, 0.8, 0.8);
    return new Recipe(new Objective.SquaredError(), growth, MOST_ROUNDS, PATIENCE);
  }

  /** Forecasts from several origins in the held-back part, which the model has not seen. */
  private static StepErrors errors(
      LagModel model, List<Prepared> series, int horizon, RunContext context) {
    List<LagModel.Origin> origins = new ArrayList<>();
    for (Prepared one : series) {
      int first = Math.max(one.back(), (int) Math.round(LEARNED * one.length()));
      int apart = Math.max(1, (one.length() - first) / ORIGINS);
      for (int known = first; known < one.length(); known += apart) {
        origins.add(new LagModel.Origin(one, known));
      }
    }
    double[][] forecasts = model.forecast(origins, horizon, context);
    List<double[]> scaled = new ArrayList<>();
    for (int i = 0; i < forecasts.length; i++) {
      scaled.add(StepErrors.scaled(origins.get(i), forecasts[i]));
    }
    return StepErrors.of(scaled, horizon);
  }
}

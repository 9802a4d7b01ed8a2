package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/** Continues series with the trees learned from their lags. */
record FittedLags(LagModel model, StepErrors errors, int learned)
    implements Fitted<ForecastTask, ForecastAnswer> {
  @Override
  public Usage usage() {
    return Usage.of(Count.SERIES, learned).and(Count.TREES, model.trees().trees());
  }

  @Override
  public Result<ForecastAnswer> predict(ForecastTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    if (task.horizon() > errors.deviations().length) {
      throw ProblemException.of("SB-TABULAR-10", task.horizon(), errors.deviations().length);
    }
    List<LagModel.Origin> origins =
        task.series().stream()
            .filter(XgBoostLags::longEnough)
            .map(series -> Prepared.of(series, task.season()))
            .map(prepared -> new LagModel.Origin(prepared, prepared.length()))
            .toList();
    double[][] levels =
        origins.isEmpty() ? new double[0][] : model.forecast(origins, task.horizon(), context);
    context.done(1);
    return new Result<>(
        new ForecastAnswer(answers(task, origins, levels)), Usage.of(Count.SERIES, origins.size()));
  }

  /** In the task's order; series that are too short have no origin. */
  private List<SeriesForecast> answers(
      ForecastTask task, List<LagModel.Origin> origins, double[][] levels) {
    List<SeriesForecast> answers = new ArrayList<>();
    int next = 0;
    for (Series series : task.series()) {
      if (XgBoostLags.longEnough(series)) {
        answers.add(predicted(series.id(), origins.get(next).series(), levels[next], task));
        next++;
      } else {
        Problem reason = Problem.of("SB-TABULAR-09", series.id(), XgBoostLags.LEAST_KNOWN);
        answers.add(new SeriesForecast.Unpredicted(series.id(), reason));
      }
    }
    return answers;
  }

  private SeriesForecast predicted(String id, Prepared series, double[] levels, ForecastTask task) {
    double[] mean = new double[levels.length];
    for (int step = 0; step < mean.length; step++) {
      mean[step] = series.value(levels[step]);
    }
    List<SeriesForecast.Band> bands =
        task.levels().stream().sorted().map(level -> band(series, levels, level)).toList();
    String name = "XGBoost on %d lags, %d trees".formatted(model.shape().lags(), trees());
    return new SeriesForecast.Predicted(id, mean, bands, name, SeriesForecast.Decomposition.none());
  }

  private int trees() {
    return model.trees().trees();
  }

  private SeriesForecast.Band band(Prepared series, double[] levels, double level) {
    double[] low = new double[levels.length];
    double[] high = new double[levels.length];
    double wide = NormalQuantile.halfWidth(level) * series.scale();
    for (int step = 0; step < levels.length; step++) {
      double half = wide * errors.deviations()[step];
      low[step] = series.value(levels[step] - half);
      high[step] = series.value(levels[step] + half);
    }
    return new SeriesForecast.Band(level, low, high);
  }

  @Override
  public void close() {
    model.close();
  }
}

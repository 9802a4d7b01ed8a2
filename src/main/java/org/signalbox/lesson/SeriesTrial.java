package org.signalbox.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.forecast.Accuracy;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * One series cut once: what an engine sees of it, and what came after.
 *
 * @param task of one series, which ends where the future begins
 * @param scale of the error: the seasonal naive forecast's inside the history
 */
@SuppressWarnings("ArrayRecordComponent") // made for one run and never compared
record SeriesTrial(ForecastTask task, double[] future, double scale) {
  /** The last horizon of the task's only series is held out. */
  static SeriesTrial of(ForecastTask whole) {
    return of(whole, 0);
  }

  /**
   * @param turns how many horizons before the last one the future lies
   */
  static SeriesTrial of(ForecastTask whole, int turns) {
    var all = whole.series().getFirst();
    var series = all.head(all.length() - turns * whole.horizon());
    int known = series.length() - whole.horizon();
    double[] history = Arrays.copyOf(series.values(), known);
    return new SeriesTrial(
        whole.withSeries(List.of(series.head(known))),
        Arrays.copyOfRange(series.values(), known, series.length()),
        Accuracy.scale(history, whole.season()));
  }

  /**
   * The same history miscounted, before the same future.
   *
   * @param amount spread of the noise, in parts of each value
   */
  SeriesTrial miscounted(double amount, SplittableRandom random) {
    Series series = task.series().getFirst();
    double[] noisy =
        Arrays.stream(series.values())
            .map(value -> value * (1 + amount * random.nextGaussian()))
            .toArray();
    Series changed = new Series(series.id(), series.timeline(), noisy, series.regressors());
    return new SeriesTrial(task.withSeries(List.of(changed)), future, scale);
  }

  /** The absolute error of each step of an engine's forecast, in units of the scale. */
  double[] errors(Engine<ForecastTask, ForecastAnswer> engine, RunContext context) {
    RunContext silent = context.silent();
    try (Fitted<ForecastTask, ForecastAnswer> fitted = engine.fit(task, silent)) {
      return switch (fitted.predict(task, silent).answer().series().getFirst()) {
        case SeriesForecast.Predicted predicted -> errors(predicted.mean());
        case SeriesForecast.Unpredicted not -> throw new ProblemException(not.problem());
      };
    }
  }

  double[] errors(double... forecast) {
    double[] errors = new double[future.length];
    Arrays.setAll(errors, h -> Math.abs(future[h] - forecast[h]) / scale);
    return errors;
  }
}

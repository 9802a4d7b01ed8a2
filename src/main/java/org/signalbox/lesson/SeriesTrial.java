package org.signalbox.lesson;

import java.util.Arrays;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.forecast.Accuracy;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
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
    var series = whole.series().getFirst();
    int known = series.length() - whole.horizon();
    double[] history = Arrays.copyOf(series.values(), known);
    return new SeriesTrial(
        whole.withSeries(java.util.List.of(series.head(known))),
        Arrays.copyOfRange(series.values(), known, series.length()),
        Accuracy.scale(history, whole.season()));
  }

  /** The mean absolute error of an engine's forecast in units of the scale (MASE). */
  double error(Engine<ForecastTask, ForecastAnswer> engine, RunContext context) {
    RunContext silent = context.silent();
    try (Fitted<ForecastTask, ForecastAnswer> fitted = engine.fit(task, silent)) {
      return switch (fitted.predict(task, silent).answer().series().getFirst()) {
        case SeriesForecast.Predicted predicted -> error(predicted.mean());
        case SeriesForecast.Unpredicted not -> throw new ProblemException(not.problem());
      };
    }
  }

  double error(double... forecast) {
    double sum = 0;
    for (int h = 0; h < future.length; h++) {
      sum += Math.abs(future[h] - forecast[h]);
    }
    return sum / future.length / scale;
  }
}

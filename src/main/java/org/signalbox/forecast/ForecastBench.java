package org.signalbox.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Band;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.Timeline;

/**
 * Forecasts competition series whose future is known, and scores time and accuracy as the M
 * competitions did. A folder holds JSON files, each a list of {@code {"id","m","x":[],"xx":[]}}.
 */
public final class ForecastBench {
  private static final List<Double> LEVELS = List.of(80.0, 95.0);

  private final Ticker ticker;

  public ForecastBench(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * Mean scores of one engine on one file.
   *
   * @param smape in percent
   * @param mase against the seasonal naive forecast of the history
   * @param coverage80 share of the future inside the 80 % interval
   * @param coverage95 the same for 95 %
   * @param milliseconds wall time a series, fit and forecast
   */
  public record Score(
      String set,
      String engine,
      int series,
      double smape,
      double mase,
      double coverage80,
      double coverage95,
      double milliseconds) {}

  /**
   * Scores an engine on every competition file of a folder; files of another shape are passed over.
   *
   * @throws IOException when a file can't be read
   */
  public List<Score> folder(
      Path folder, Engine<ForecastTask, ForecastAnswer> engine, RunContext context)
      throws IOException {
    var scores = new ArrayList<Score>();
    for (Path file : CompetitionSeries.files(folder)) {
      List<CompetitionSeries> series = CompetitionSeries.read(file);
      if (!series.isEmpty()) {
        String set = file.getFileName().toString().replace(".json", "");
        scores.add(score(set, series, engine, context));
      }
    }
    return scores;
  }

  private Score score(
      String set,
      List<CompetitionSeries> series,
      Engine<ForecastTask, ForecastAnswer> engine,
      RunContext context) {
    double[] sums = new double[4];
    int scored = 0;
    long before = ticker.nanos();
    for (CompetitionSeries one : series) {
      if (forecast(one, engine, context) instanceof Predicted p) {
        Band narrow = p.bands().get(0);
        Band wide = p.bands().get(1);
        sums[0] += one.smape(p.mean());
        sums[1] += one.mase(p.mean());
        sums[2] += one.coverage(narrow.low(), narrow.high());
        sums[3] += one.coverage(wide.low(), wide.high());
        scored++;
      }
    }
    double milliseconds = (ticker.nanos() - before) / 1e6 / series.size();
    return new Score(
        set,
        engine.card().id(),
        scored,
        sums[0] / scored,
        sums[1] / scored,
        sums[2] / scored,
        sums[3] / scored,
        milliseconds);
  }

  private static SeriesForecast forecast(
      CompetitionSeries one, Engine<ForecastTask, ForecastAnswer> engine, RunContext context) {
    var series = new Series(one.id(), Timeline.index(), one.history());
    int horizon = one.future().length;
    var task = new ForecastTask(one.id(), "value", List.of(series), horizon, one.m(), LEVELS);
    try (var fitted = engine.fit(task, context)) {
      return fitted.predict(task, context).answer().series().getFirst();
    }
  }
}

package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.forecast.ManySeries;
import org.signalbox.ingest.TablePieces;
import org.signalbox.routing.Merging;
import org.signalbox.routing.SeriesPlan;
import org.signalbox.routing.SeriesStream;
import org.signalbox.task.Dataset;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/** Takes series out of a table, forecasts them batch after batch, and hands the answers on. */
record ForecastRun(Terminal terminal, RunContext context, Job job) {
  /** Series of a batch: enough to keep every core busy. */
  private static final int BATCH = 1_000;

  /** A language model takes seconds for a series. */
  private static final int SLOW_BATCH = 4;

  /**
   * @param horizon empty when the rows behind the last value say it
   * @param season empty when the steps and the data say it
   * @param file as the user named it
   */
  record Wishes(
      OptionalInt horizon,
      OptionalInt season,
      List<Double> levels,
      Merging duplicates,
      String file) {}

  record Job(Engine<ForecastTask, ForecastAnswer> engine, Wishes wishes) {}

  void all(TablePieces table, SeriesPlan plan, ForecastSink sink) {
    var wanted = new TablePieces.Wanted(plan.words(), plan.numbers(), plan.times());
    List<Dataset.Doubt> doubts = new ArrayList<>();
    var stream =
        new SeriesStream(
            plan,
            each -> {
              doubts.clear();
              doubts.addAll(table.each(wanted, each::accept, context));
            },
            job.wishes().duplicates());
    var many = new ManySeries(job.engine(), job.wishes().levels(), context);
    var progress = new ForecastProgress(terminal, context.ticker());
    stream.each(
        job.engine().card().family() == Family.LANGUAGE ? SLOW_BATCH : BATCH,
        (batch, done) -> {
          progress.begin();
          sink.take(batch.stream().map(SeriesStream.Found::series).toList(), answers(many, batch));
          progress.done(batch.size(), done);
        });
    progress.end();
    Remarks remarks = new Remarks(terminal);
    remarks.doubts(doubts);
    remarks.of(stream.remarks());
    remarks.of(many.remarks());
  }

  /** One answer for each series; those without a horizon say so. */
  private List<SeriesForecast> answers(ManySeries many, List<SeriesStream.Found> batch) {
    List<ManySeries.Wish> wishes = new ArrayList<>();
    List<SeriesForecast> answers = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (SeriesStream.Found found : batch) {
      int horizon = job.wishes().horizon().orElse(found.ahead());
      Series series = found.within(horizon);
      Problem without = Problem.of("SB-CLI-31", series.id());
      answers.add(new SeriesForecast.Unpredicted(series.id(), without));
      if (horizon > 0) {
        places.add(answers.size() - 1);
        wishes.add(
            new ManySeries.Wish(series, job.wishes().season().orElse(found.season()), horizon));
      }
    }
    if (wishes.isEmpty()) {
      throw ProblemException.of("SB-CLI-31", batch.getFirst().series().id());
    }
    List<SeriesForecast> forecasts = many.forecast(wishes);
    for (int i = 0; i < forecasts.size(); i++) {
      answers.set(places.get(i), forecasts.get(i));
    }
    return answers;
  }
}

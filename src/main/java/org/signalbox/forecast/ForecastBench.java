package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.engine.Workers;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.Timeline;

/**
 * Forecasts competition series whose future is known, and scores accuracy, intervals and CPU time
 * as the M competitions did. Contestants take turns at blocks of series, so that a machine that
 * slows down slows all of them; the first block is run once before it counts, as the peers warm up.
 */
public final class ForecastBench {
  /** Coverage of the intervals that every contestant is asked for, in percent. */
  public static final List<Double> LEVELS = List.of(80.0, 95.0);

  private static final int BLOCK = 64;

  private final List<Contestant> contestants;

  public ForecastBench(List<Contestant> contestants) {
    this.contestants = List.copyOf(contestants);
  }

  /** Someone who forecasts: an engine of ours or a peer. */
  public interface Contestant {
    String name();

    /** One entry a series, in order, with intervals of {@link #LEVELS}. */
    List<Timed> forecast(List<CompetitionSeries> block, RunContext context);
  }

  /** A forecast and the CPU time it took. */
  public record Timed(SeriesForecast forecast, double cpuSeconds) {}

  /**
   * An engine as contestant.
   *
   * @param cpu CPU time of the thread that asks
   */
  public static Contestant of(Engine<ForecastTask, ForecastAnswer> engine, Ticker cpu) {
    return new Contestant() {
      private boolean warm;

      @Override
      public String name() {
        return engine.card().id();
      }

      @Override
      public List<Timed> forecast(List<CompetitionSeries> block, RunContext context) {
        RunContext alone = RunContext.quiet(context.seed()).withWorkers(Workers.sameThread());
        List<Supplier<Timed>> jobs = new ArrayList<>();
        for (CompetitionSeries one : block) {
          jobs.add(() -> timed(one, alone));
        }
        if (!warm) {
          context.workers().all(jobs);
          warm = true;
        }
        return context.workers().all(jobs);
      }

      private Timed timed(CompetitionSeries one, RunContext alone) {
        ForecastTask task = task(one);
        long before = cpu.nanos();
        try (var fitted = engine.fit(task, alone)) {
          SeriesForecast forecast = fitted.predict(task, alone).answer().series().getFirst();
          return new Timed(forecast, (cpu.nanos() - before) / 1e9);
        }
      }
    };
  }

  private static ForecastTask task(CompetitionSeries one) {
    var series = new Series(one.id(), Timeline.index(), one.history());
    int horizon = one.future().length;
    return new ForecastTask(one.id(), "value", List.of(series), horizon, one.m(), LEVELS);
  }

  /** Scores of every contestant on each period of a set, in the order of the file. */
  public List<ForecastScores> run(String set, List<CompetitionSeries> series, RunContext context) {
    Map<String, List<ScoreSheet>> periods = new LinkedHashMap<>();
    for (int from = 0; from < series.size(); from += BLOCK) {
      List<CompetitionSeries> block = series.subList(from, Math.min(series.size(), from + BLOCK));
      for (int i = 0; i < contestants.size(); i++) {
        int turn = (i + from / BLOCK) % contestants.size();
        context.done((from + (double) block.size() * i / contestants.size()) / series.size());
        List<Timed> forecasts = contestants.get(turn).forecast(block, context);
        for (int k = 0; k < block.size(); k++) {
          add(block.get(k), forecasts.get(k), sheets(periods, block.get(k).period()).get(turn));
        }
      }
    }
    context.done(1);
    return scores(set, periods, context.seed());
  }

  private List<ScoreSheet> sheets(Map<String, List<ScoreSheet>> periods, String period) {
    return periods.computeIfAbsent(
        period, _ -> contestants.stream().map(_ -> new ScoreSheet()).toList());
  }

  private static void add(CompetitionSeries one, Timed timed, ScoreSheet sheet) {
    switch (timed.forecast()) {
      case Predicted predicted -> sheet.add(one, predicted, timed.cpuSeconds());
      case SeriesForecast.Unpredicted _ -> sheet.failed();
    }
  }

  private List<ForecastScores> scores(
      String set, Map<String, List<ScoreSheet>> periods, long seed) {
    var out = new ArrayList<ForecastScores>();
    periods.forEach(
        (period, sheets) -> {
          for (int i = 0; i < sheets.size(); i++) {
            out.add(sheets.get(i).total(set, period, contestants.get(i).name(), seed));
          }
        });
    return out;
  }
}

package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Workers;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * Forecasts series block after block, so that any number of them takes the memory of one block.
 * Forecasters that learn each series on its own work on all cores at once and forget a model as
 * soon as it has forecast; an engine that learns from several series together learns from those of
 * a block that have the same season and horizon.
 */
public final class ManySeries {
  /** Series of one job: enough that handing out jobs costs nothing. */
  private static final int SLICE = 8;

  private static final int MOST_REMARKS = 20;

  private final Engine<ForecastTask, ForecastAnswer> engine;
  private final List<Double> levels;
  private final RunContext context;
  private final Set<Problem> remarks = Collections.synchronizedSet(new LinkedHashSet<>());
  private long seen;

  /**
   * One series to be continued.
   *
   * @param season observations in a season, 1 when there is none
   * @param horizon observations to forecast, at least 1
   */
  public record Wish(Series series, int season, int horizon) {}

  private record Shape(int season, int horizon) {}

  /**
   * @param levels coverage of the prediction intervals in percent
   */
  public ManySeries(
      Engine<ForecastTask, ForecastAnswer> engine, List<Double> levels, RunContext context) {
    this.engine = engine;
    this.levels = List.copyOf(levels);
    this.context = context;
  }

  /**
   * Forecasts one block.
   *
   * @return one entry for each wish, in their order; a series that can't be forecast has its reason
   * @throws org.signalbox.engine.CancelledException soon after the context's cancellation
   */
  public List<SeriesForecast> forecast(List<Wish> block) {
    List<Supplier<List<SeriesForecast>>> jobs = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    boolean alone = engine.card().family() == Family.FORECAST;
    for (int[] group : groups(block)) {
      for (int[] slice : alone ? slices(group) : List.of(group)) {
        long seed = context.seed() + seen + slice[0];
        places.add(slice);
        jobs.add(() -> answered(Arrays.stream(slice).mapToObj(block::get).toList(), seed));
      }
    }
    seen += block.size();
    List<List<SeriesForecast>> answers =
        alone ? context.workers().all(jobs) : jobs.stream().map(Supplier::get).toList();
    SeriesForecast[] inOrder = new SeriesForecast[block.size()];
    for (int job = 0; job < places.size(); job++) {
      for (int i = 0; i < places.get(job).length; i++) {
        inOrder[places.get(job)[i]] = answers.get(job).get(i);
      }
    }
    return List.of(inOrder);
  }

  /** The places of wishes that can be one task. */
  private static List<int[]> groups(List<Wish> block) {
    Map<Shape, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < block.size(); i++) {
      Wish wish = block.get(i);
      groups
          .computeIfAbsent(new Shape(wish.season(), wish.horizon()), _ -> new ArrayList<>())
          .add(i);
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(i -> i).toArray())
        .toList();
  }

  private static List<int[]> slices(int[] group) {
    return IntStream.iterate(0, i -> i < group.length, i -> i + SLICE)
        .mapToObj(i -> Arrays.copyOfRange(group, i, Math.min(group.length, i + SLICE)))
        .toList();
  }

  /** The forecasts of one task; where it fails as a whole, each series is tried alone. */
  private List<SeriesForecast> answered(List<Wish> wishes, long seed) {
    context.cancellation().check();
    try {
      return solved(wishes, seed);
    } catch (ProblemException e) {
      return wishes.size() == 1
          ? List.of(new SeriesForecast.Unpredicted(wishes.getFirst().series().id(), e.problem()))
          : wishes.stream().map(w -> answered(List.of(w), seed).getFirst()).toList();
    } catch (ArithmeticException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return wishes.stream().map(w -> broken(w, e)).toList();
    }
  }

  private static SeriesForecast broken(Wish wish, RuntimeException e) {
    String id = wish.series().id();
    return new SeriesForecast.Unpredicted(id, Problem.of("SB-FORECAST-03", id, e.toString()));
  }

  private List<SeriesForecast> solved(List<Wish> wishes, long seed) {
    Wish first = wishes.getFirst();
    var task =
        new ForecastTask(
            "",
            "",
            wishes.stream().map(Wish::series).toList(),
            first.horizon(),
            first.season(),
            levels);
    if (engine.card().family() != Family.FORECAST
        && engine.suits(task) instanceof Suitability.Unwilling no) {
      throw new ProblemException(no.reason());
    }
    RunContext inner = inner(seed);
    try (Fitted<ForecastTask, ForecastAnswer> fitted = engine.fit(task, inner)) {
      Result<ForecastAnswer> result = fitted.predict(task, inner);
      remember(result.remarks());
      return result.answer().series();
    }
  }

  /** What engines said of the first series; of many the rest says nothing new. */
  public List<Problem> remarks() {
    synchronized (remarks) {
      return List.copyOf(remarks);
    }
  }

  private void remember(List<Problem> said) {
    synchronized (remarks) {
      said.stream().limit(Math.max(0, MOST_REMARKS - remarks.size())).forEach(remarks::add);
    }
  }

  /** Jobs are what progress counts, and they are as parallel as it gets. */
  private RunContext inner(long seed) {
    boolean alone = engine.card().family() == Family.FORECAST;
    return new RunContext(
        phase -> {},
        fraction -> {},
        chunk -> {},
        context.cancellation(),
        alone ? Workers.sameThread() : context.workers(),
        context.ticker(),
        seed);
  }
}

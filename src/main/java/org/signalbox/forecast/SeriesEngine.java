package org.signalbox.forecast;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Regressor;
import org.signalbox.task.Series;

/** One method on the contract: a model for each series, in parallel, each failing alone. */
final class SeriesEngine implements Engine<ForecastTask, ForecastAnswer> {
  private final EngineCard card;
  private final Method method;

  SeriesEngine(EngineCard card, Method method) {
    this.card = card;
    this.method = method;
  }

  @Override
  public EngineCard card() {
    return card;
  }

  @Override
  public Suitability suits(ForecastTask task) {
    return task.series().stream().allMatch(s -> s.length() == 0)
        ? Suitability.unwilling("SB-FORECAST-02", task.name())
        : Suitability.willing();
  }

  @Override
  public Fitted<ForecastTask, ForecastAnswer> fit(ForecastTask task, RunContext context) {
    context.phase(Phase.FIT);
    var finished = new AtomicInteger();
    int all = task.series().size();
    List<Supplier<Learned>> jobs =
        task.series().stream()
            .<Supplier<Learned>>map(
                series ->
                    () -> {
                      Learned learned = learn(series, task, context.cancellation());
                      context.done((double) finished.incrementAndGet() / all);
                      return learned;
                    })
            .toList();
    return new FittedSeries(context.workers().all(jobs));
  }

  private Learned learn(Series series, ForecastTask task, Cancellation cancellation) {
    cancellation.check();
    try {
      List<Regressor> regressors = Beside.usable(series, task.horizon());
      History history = History.of(series, task.season(), regressors);
      Model model = Scaled.fit(method, history, cancellation);
      return new Learned.Ready(series.id(), model, history, names(regressors));
    } catch (ProblemException e) {
      return new Learned.Broken(series.id(), e.problem());
    } catch (ArithmeticException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return new Learned.Broken(
          series.id(), Problem.of("SB-FORECAST-03", series.id(), e.toString()));
    }
  }

  private static List<String> names(List<Regressor> regressors) {
    return regressors.stream().map(Regressor::name).toList();
  }
}

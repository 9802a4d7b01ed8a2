package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Insight;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.SeriesForecast.Unpredicted;

/** The models of all series; horizon and levels may differ from those fitted with. */
final class FittedSeries implements Fitted<ForecastTask, ForecastAnswer> {
  private static final Set<Trait> SEASONAL =
      EnumSet.of(Trait.ADDITIVE_SEASON, Trait.MULTIPLICATIVE_SEASON, Trait.SEASONALLY_DIFFERENCED);

  private final List<Learned> learned;

  FittedSeries(List<Learned> learned) {
    this.learned = List.copyOf(learned);
  }

  @Override
  public Usage usage() {
    long models = 0;
    long rows = 0;
    for (Learned one : learned) {
      if (one instanceof Learned.Ready ready) {
        models += ready.model().tried();
        rows += ready.history().length();
      }
    }
    return Usage.of(Count.SERIES, learned.size()).and(Count.MODELS, models).and(Count.ROWS, rows);
  }

  @Override
  public Result<ForecastAnswer> predict(ForecastTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    var finished = new AtomicInteger();
    List<Supplier<SeriesForecast>> jobs = new ArrayList<>();
    for (int i = 0; i < learned.size(); i++) {
      Learned one = learned.get(i);
      Series series = task.series().get(i);
      long seed = context.seed() + i;
      jobs.add(
          () -> {
            context.cancellation().check();
            SeriesForecast forecast =
                switch (one) {
                  case Learned.Broken broken -> new Unpredicted(broken.id(), broken.problem());
                  case Learned.Ready ready -> forecast(ready, series, task, seed);
                };
            context.done((double) finished.incrementAndGet() / learned.size());
            return forecast;
          });
    }
    List<SeriesForecast> forecasts = context.workers().all(jobs);
    var remarks = new ArrayList<Problem>();
    for (int i = 0; i < learned.size(); i++) {
      if (learned.get(i) instanceof Learned.Ready ready) {
        remark(ready, task.series().get(i), remarks);
      }
    }
    Usage usage = Usage.of(Count.ROWS, (long) task.horizon() * learned.size());
    return new Result<>(new ForecastAnswer(forecasts), usage, remarks);
  }

  /** Empty unless every series has the name of the one that was fitted and is at least as long. */
  @Override
  public Optional<Fitted<ForecastTask, ForecastAnswer>> updated(ForecastTask longer) {
    if (longer.series().size() != learned.size()) {
      return Optional.empty();
    }
    var later = new ArrayList<Learned>();
    for (int i = 0; i < learned.size(); i++) {
      Optional<Learned> one = learned.get(i).over(longer.series().get(i));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      later.add(one.get());
    }
    return Optional.of(new FittedSeries(later));
  }

  private static SeriesForecast forecast(
      Learned.Ready ready, Series series, ForecastTask task, long seed) {
    Model model = ready.model();
    Optional<double[][]> beside = Beside.ahead(series, ready.regressors(), task.horizon());
    if (beside.isEmpty() && model.traits().contains(Trait.REGRESSORS)) {
      return new Unpredicted(ready.id(), Problem.of("SB-FORECAST-07", ready.id(), task.horizon()));
    }
    double[][] regressors = beside.orElse(new double[0][]);
    Outlook outlook = model.ahead(new Ahead(task.horizon(), task.levels(), seed, regressors));
    return finite(outlook)
        ? new Predicted(
            ready.id(),
            outlook.mean(),
            outlook.bands(),
            model.notation(),
            model.decomposition(),
            insight(ready))
        : new Unpredicted(ready.id(), Problem.of("SB-FORECAST-05", ready.id()));
  }

  private static Insight insight(Learned.Ready ready) {
    Insight told = ready.model().insight();
    int season = ready.history().season();
    boolean seasonal = told.traits().stream().anyMatch(SEASONAL::contains);
    return new Insight(
        told.traits(),
        told.seasons().isEmpty() && seasonal ? List.of(season) : told.seasons(),
        told.candidates(),
        told.origins(),
        Surprises.of(ready.model(), ready.history()));
  }

  private static boolean finite(Outlook outlook) {
    return Arrays.stream(outlook.mean()).allMatch(Double::isFinite)
        && outlook.bands().stream()
            .allMatch(
                band ->
                    IntStream.range(0, band.low().length)
                        .allMatch(h -> Double.isFinite(band.low()[h] + band.high()[h])));
  }

  private static void remark(Learned.Ready ready, Series series, List<Problem> remarks) {
    int filled = ready.history().filled();
    if (filled > 0) {
      remarks.add(Problem.of("SB-FORECAST-04", ready.id(), filled, ready.history().length()));
    }
    int left = series.regressors().size() - ready.regressors().size();
    if (left > 0) {
      remarks.add(Problem.of("SB-FORECAST-06", ready.id(), left, series.regressors().size()));
    }
    remarks.addAll(ready.model().remarks(ready.id()));
  }
}

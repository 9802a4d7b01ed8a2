package org.signalbox.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Problem;
import org.signalbox.task.SeriesForecast;
import org.signalbox.task.SeriesForecast.Predicted;
import org.signalbox.task.SeriesForecast.Unpredicted;

/** The models of all series; horizon and levels may differ from those fitted with. */
final class FittedSeries implements Fitted<ForecastTask, ForecastAnswer> {
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
    var forecasts = new ArrayList<SeriesForecast>();
    var remarks = new ArrayList<Problem>();
    for (int i = 0; i < learned.size(); i++) {
      forecasts.add(forecast(learned.get(i), task, context.seed() + i));
      remark(learned.get(i), remarks);
      context.done((i + 1.0) / learned.size());
    }
    Usage usage = Usage.of(Count.ROWS, (long) task.horizon() * learned.size());
    return new Result<>(new ForecastAnswer(forecasts), usage, remarks);
  }

  private static SeriesForecast forecast(Learned one, ForecastTask task, long seed) {
    return switch (one) {
      case Learned.Broken broken -> new Unpredicted(broken.id(), broken.problem());
      case Learned.Ready ready -> {
        Outlook outlook = ready.model().ahead(new Ahead(task.horizon(), task.levels(), seed));
        yield finite(outlook)
            ? new Predicted(
                ready.id(),
                outlook.mean(),
                outlook.bands(),
                ready.model().notation(),
                ready.model().decomposition())
            : new Unpredicted(ready.id(), Problem.of("SB-FORECAST-05", ready.id()));
      }
    };
  }

  private static boolean finite(Outlook outlook) {
    return Arrays.stream(outlook.mean()).allMatch(Double::isFinite)
        && outlook.bands().stream()
            .allMatch(
                band ->
                    IntStream.range(0, band.low().length)
                        .allMatch(h -> Double.isFinite(band.low()[h] + band.high()[h])));
  }

  private static void remark(Learned one, List<Problem> remarks) {
    if (one instanceof Learned.Ready ready && ready.history().filled() > 0) {
      remarks.add(
          Problem.of(
              "SB-FORECAST-04", ready.id(), ready.history().filled(), ready.history().length()));
    }
  }
}

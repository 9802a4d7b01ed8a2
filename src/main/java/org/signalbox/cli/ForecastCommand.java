package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.routing.Policy;
import org.signalbox.routing.Request;
import org.signalbox.routing.Route;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Material;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "forecast",
    description = "Continues one or many series: unique_id, ds, y in, forecasts with limits out.")
final class ForecastCommand extends Command {
  @Parameters(paramLabel = "FILE", description = "long form, one series, or wide form")
  String file = "";

  @Option(names = "--horizon", required = true, paramLabel = "N", description = "steps to forecast")
  int horizon;

  @Option(names = "--season", paramLabel = "M", description = "observations in a season")
  @Nullable Integer season;

  @Option(
      names = "--engine",
      paramLabel = "E",
      defaultValue = "auto-ets",
      description = "the forecaster")
  String engine = "auto-ets";

  @Option(
      names = "--level",
      split = ",",
      paramLabel = "80,95",
      description = "coverage of the limits in percent")
  List<Double> levels = new ArrayList<>(List.of(80.0, 95.0));

  @Option(names = "--time", paramLabel = "C", description = "the column of time")
  @Nullable String time;

  @Option(names = "--id", paramLabel = "C", description = "the column that tells series apart")
  @Nullable String id;

  @Option(names = "--target", paramLabel = "C", description = "the column to forecast")
  @Nullable String target;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write CSV there instead of to standard output")
  @Nullable Path out;

  ForecastCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() throws IOException {
    check();
    RunContext context = services.context(1);
    Material material =
        services.ingest().read(InputOptions.source(file, terminal), Overrides.none(), context);
    Remarks remarks = new Remarks(terminal);
    remarks.of(material);
    ForecastTask task = task(material);
    Engine<ForecastTask, ForecastAnswer> chosen = chosen();
    try (var fitted = chosen.fit(task, context)) {
      Result<ForecastAnswer> result = fitted.predict(task, context);
      remarks.of(result.remarks());
      ForecastAnswer answer = result.answer();
      if (json) {
        terminal.json(new AnswerJson(terminal.words()).of(answer));
      } else {
        ForecastRows rows = new ForecastRows(terminal.words(), task, chosen.card().id());
        TableOut.write(rows.header(), rows.of(answer), Optional.ofNullable(out), terminal);
      }
    }
    return Terminal.DONE;
  }

  private void check() {
    RequestOptions.checkHorizon(horizon);
    if (season != null && season < 1) {
      throw ProblemException.of("SB-CLI-08", season);
    }
    for (double level : levels) {
      if (!(level > 0 && level < 100)) {
        throw ProblemException.of("SB-CLI-09", Levels.word(level));
      }
    }
  }

  private ForecastTask task(Material material) {
    Request request =
        new Request(
            "forecast the next " + horizon + " steps",
            Optional.ofNullable(target),
            Optional.ofNullable(time),
            Optional.ofNullable(id),
            OptionalInt.of(horizon),
            Optional.empty());
    Route route = services.router().route(material, request, Policy.balanced());
    var task = route.recognition().task();
    if (task.isPresent() && task.get() instanceof ForecastTask found) {
      return new ForecastTask(
          found.name(),
          found.measure(),
          found.series(),
          horizon,
          season == null ? found.season() : season,
          levels.stream().sorted().toList());
    }
    throw Asked.instead(route, Problem.of("SB-CLI-10", file));
  }

  private Engine<ForecastTask, ForecastAnswer> chosen() {
    return Chosen.engine(services.engines().forecast(), engine);
  }
}

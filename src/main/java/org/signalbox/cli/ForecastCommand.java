package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.Engine;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.TablePieces;
import org.signalbox.routing.Merging;
import org.signalbox.routing.Request;
import org.signalbox.routing.SeriesPlan;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "forecast",
    description = "Continues one or many series: unique_id, ds, y in, forecasts with limits out.")
final class ForecastCommand extends Command {
  /** The forecasters to take when none is asked for, the first that is there. */
  private static final List<String> USUAL = List.of("auto", "auto-ets");

  @Parameters(
      paramLabel = "FILE",
      description = "long form, one series, or wide form: a series a column or a row")
  String file = "";

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "steps to forecast; without it, the rows behind the last value say it")
  @Nullable Integer horizon;

  @Option(names = "--season", paramLabel = "M", description = "observations in a season")
  @Nullable Integer season;

  @Option(names = "--engine", paramLabel = "E", description = "the forecaster")
  @Nullable String engine;

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
      names = "--duplicates",
      paramLabel = "mean|sum|last",
      defaultValue = "mean",
      description = "what becomes of several values in one step of time")
  Merging duplicates = Merging.MEAN;

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
    Engine<ForecastTask, ForecastAnswer> chosen = chosen();
    RunContext context = services.context(1);
    TablePieces table =
        services
            .ingest()
            .pieces(InputOptions.source(file, terminal), context)
            .orElseThrow(() -> ProblemException.of("SB-CLI-10", file));
    SeriesPlan plan =
        SeriesPlan.of(table.head(), request())
            .orElseThrow(() -> new ProblemException(NoSeries.of(table.head(), file)));
    var run = new ForecastRun(terminal, context, new ForecastRun.Job(chosen, wishes()));
    try (ForecastSink sink = sink(chosen.card().id())) {
      run.all(table, plan, sink);
      sink.finish();
    }
    return Terminal.DONE;
  }

  private ForecastSink sink(String name) {
    if (json) {
      return new ForecastSink.AsJson(terminal);
    }
    var rows = new ForecastRows(terminal.words(), sortedLevels(), name);
    return new ForecastSink.AsRows(rows, RowFile.open(Optional.ofNullable(out), terminal));
  }

  private ForecastRun.Wishes wishes() {
    return new ForecastRun.Wishes(
        horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon),
        season == null ? OptionalInt.empty() : OptionalInt.of(season),
        sortedLevels(),
        duplicates,
        file);
  }

  private List<Double> sortedLevels() {
    return levels.stream().sorted().toList();
  }

  private void check() {
    if (horizon != null) {
      RequestOptions.checkHorizon(horizon);
    }
    if (season != null && season < 1) {
      throw ProblemException.of("SB-CLI-08", season);
    }
    for (double level : levels) {
      if (!(level > 0 && level < 100)) {
        throw ProblemException.of("SB-CLI-09", Levels.word(level));
      }
    }
  }

  private Request request() {
    return new Request(
        "",
        Optional.ofNullable(target),
        Optional.ofNullable(time),
        Optional.ofNullable(id),
        OptionalInt.empty(),
        Optional.empty());
  }

  private Engine<ForecastTask, ForecastAnswer> chosen() {
    List<Engine<ForecastTask, ForecastAnswer>> all = services.engines().forecast();
    String wanted =
        Optional.ofNullable(engine)
            .orElseGet(
                () ->
                    USUAL.stream()
                        .filter(name -> all.stream().anyMatch(e -> e.card().id().equals(name)))
                        .findFirst()
                        .orElseThrow());
    return Chosen.engine(all, wanted);
  }
}

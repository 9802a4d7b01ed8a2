package org.signalbox.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.ingest.CsvWriter;
import org.signalbox.ingest.Formulas;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/**
 * A command that gets the histories as <code>{history}</code> with the columns {@code unique_id,
 * ds, y}, and the number of steps as <code>{horizon}</code>; it writes as many rows a series, in
 * their order, to <code>{out}</code>, with a column {@code mean} and, where it knows them, {@code
 * lo-95} and {@code hi-95}.
 */
record SeriesCommand(OwnCommand command) implements Engine<ForecastTask, ForecastAnswer> {
  private static final double LEVEL = 95;

  @Override
  public EngineCard card() {
    return command.card("Your command, for series; it runs as a program of its own.");
  }

  @Override
  public Suitability suits(ForecastTask task) {
    return Suitability.willing();
  }

  @Override
  public Fitted<ForecastTask, ForecastAnswer> fit(ForecastTask task, RunContext context) {
    return new Fitted<>() {
      @Override
      public Usage usage() {
        return Usage.none();
      }

      @Override
      public Result<ForecastAnswer> predict(ForecastTask asked, RunContext running) {
        return answered(asked, running);
      }
    };
  }

  private Result<ForecastAnswer> answered(ForecastTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    try (Desk desk = Desk.open()) {
      write(desk, task);
      long millis =
          new CommandRun(command, desk)
              .run(
                  Map.of(
                      "history", desk.file("history.csv").toString(),
                      "horizon", Integer.toString(task.horizon()),
                      "season", Integer.toString(task.season()),
                      "out", desk.file("out.csv").toString()),
                  context);
      CsvRows rows = CsvRows.read(desk.file("out.csv"), command.name());
      return new Result<>(
          answer(task, rows),
          Usage.of(Count.SERIES, task.series().size()).and(Count.PROCESS_CPU, millis));
    }
  }

  private static void write(Desk desk, ForecastTask task) {
    try (CsvWriter csv = CsvWriter.to(desk.file("history.csv"), Formulas.KEPT)) {
      csv.row("unique_id", "ds", "y");
      for (Series series : task.series()) {
        for (int i = 0; i < series.length(); i++) {
          double value = series.values()[i];
          String y = Double.isNaN(value) ? "" : Double.toString(value);
          csv.row(series.id(), series.timeline().label(i), y);
        }
      }
    }
  }

  private ForecastAnswer answer(ForecastTask task, CsvRows rows) {
    int wanted = task.series().size() * task.horizon();
    if (rows.rows().size() != wanted) {
      throw ProblemException.of("SB-EXTERNAL-07", command.name(), rows.rows().size(), wanted);
    }
    int mean =
        rows.column("mean")
            .orElseThrow(() -> ProblemException.of("SB-EXTERNAL-08", command.name(), "mean"));
    List<SeriesForecast> all = new ArrayList<>();
    for (int s = 0; s < task.series().size(); s++) {
      int from = s * task.horizon();
      all.add(
          new SeriesForecast.Predicted(
              task.series().get(s).id(),
              numbers(rows, mean, from, task.horizon()),
              bands(rows, from, task.horizon()),
              command.name(),
              SeriesForecast.Decomposition.none()));
    }
    return new ForecastAnswer(all);
  }

  private List<SeriesForecast.Band> bands(CsvRows rows, int from, int steps) {
    OptionalInt low = rows.column("lo-95");
    OptionalInt high = rows.column("hi-95");
    return low.isEmpty() || high.isEmpty()
        ? List.of()
        : List.of(
            new SeriesForecast.Band(
                LEVEL,
                numbers(rows, low.getAsInt(), from, steps),
                numbers(rows, high.getAsInt(), from, steps)));
  }

  private double[] numbers(CsvRows rows, int column, int from, int steps) {
    double[] values = new double[steps];
    for (int i = 0; i < steps; i++) {
      values[i] = Numbers.of(rows.cell(from + i, column), from + i, command);
    }
    return values;
  }
}

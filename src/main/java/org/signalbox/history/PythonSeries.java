package org.signalbox.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.engine.Outcome;
import org.signalbox.evaluation.Splits;
import org.signalbox.race.Lane;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast.Predicted;

/** Forecasters in StatsForecast's words. */
record PythonSeries(ForecastTask task, PythonInput input) {
  private static final int LEAST_HISTORY = 4;

  /** Observations that are written out where pandas does not read them as they are. */
  private static final int MOST_WRITTEN = 20_000;

  Optional<String> of(String engine) {
    return PythonForecaster.of(engine, models(engine))
        .flatMap(forecaster -> read().map(read -> filled(forecaster, read)));
  }

  /** What was fitted to each series; nothing where the race has no forecast of it. */
  private List<String> models(String engine) {
    return input.report().race().lane(engine).stream()
        .map(Lane::outcome)
        .filter(outcome -> outcome instanceof Outcome.Done<?>)
        .map(outcome -> ((Outcome.Done<?>) outcome).result().answer())
        .filter(answer -> answer instanceof ForecastAnswer)
        .flatMap(answer -> ((ForecastAnswer) answer).series().stream())
        .filter(series -> series instanceof Predicted)
        .map(series -> ((Predicted) series).model())
        .toList();
  }

  private String filled(PythonForecaster forecaster, String read) {
    List<ForecastTask> folds = Splits.of(task).folds();
    int horizon = folds.isEmpty() ? task.horizon() : folds.getFirst().horizon();
    return Template.named("series")
        .filled(
            "horizon",
            Integer.toString(horizon),
            "season",
            Integer.toString(task.season()),
            "origins",
            Integer.toString(folds.size()),
            "least",
            Integer.toString(LEAST_HISTORY),
            "ahead",
            Integer.toString(task.horizon()),
            "note",
            forecaster.note(),
            "call",
            forecaster.call(),
            "read",
            read);
  }

  /** Out of the file where it holds the series as they are, else written out. */
  private Optional<String> read() {
    long length = task.series().stream().mapToLong(Series::length).sum();
    return column()
        .flatMap(
            name ->
                input
                    .reading()
                    .map(
                        line ->
                            "import pandas as pd\n\n%s\nseries = [table[%s].to_numpy(float)]"
                                .formatted(line, Py.of(name))))
        .or(() -> length > MOST_WRITTEN ? Optional.empty() : Optional.of(written()));
  }

  /** The column that is the only series, in the file's own order. */
  private Optional<String> column() {
    return input.table().stream()
        .filter(_ -> task.series().size() == 1)
        .flatMap(table -> table.columns().stream())
        .filter(column -> column instanceof NumberColumn)
        .map(NumberColumn.class::cast)
        .filter(column -> Arrays.equals(column.values(), task.series().getFirst().values()))
        .map(NumberColumn::name)
        .findFirst();
  }

  private String written() {
    return task.series().stream()
        .map(series -> "np.array(" + Py.of(series.values()) + ")")
        .collect(Collectors.joining(",\n    ", "series = [\n    ", ",\n]"));
  }
}

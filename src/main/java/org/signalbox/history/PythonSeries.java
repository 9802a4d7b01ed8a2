package org.signalbox.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signalbox.evaluation.Splits;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Series;

/** Forecasters in StatsForecast's words. */
record PythonSeries(ForecastTask task, PythonInput input) {
  private static final int LEAST_HISTORY = 4;

  /** Observations that are written out where pandas does not read them as they are. */
  private static final int MOST_WRITTEN = 20_000;

  private static final Map<String, String> SEASONED =
      Map.ofEntries(
          Map.entry("auto-ets", "AutoETS"),
          Map.entry("auto-arima", "AutoARIMA"),
          Map.entry("auto-ces", "AutoCES"),
          Map.entry("auto-theta", "AutoTheta"),
          Map.entry("dotm", "DynamicOptimizedTheta"),
          Map.entry("dstm", "DynamicTheta"),
          Map.entry("otm", "OptimizedTheta"),
          Map.entry("theta", "Theta"),
          Map.entry("mstl", "MSTL"),
          Map.entry("seasonal-naive", "SeasonalNaive"));

  private static final Map<String, String> PLAIN = Map.of("drift", "RandomWalkWithDrift");

  Optional<String> of(String engine) {
    Optional<String> seasoned =
        Optional.ofNullable(SEASONED.get(engine))
            .map(name -> "models.%s(season_length=SEASON)".formatted(name));
    Optional<String> model =
        seasoned.or(() -> Optional.ofNullable(PLAIN.get(engine)).map("models.%s()"::formatted));
    return model.flatMap(call -> read().map(read -> filled(call, read)));
  }

  private String filled(String model, String read) {
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
            "model",
            model,
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

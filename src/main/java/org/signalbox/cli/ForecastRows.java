package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;
import org.signalbox.words.Words;

/**
 * Forecasts as rows: {@code unique_id, ds, mean, lo-80, hi-80, lo-95, hi-95, engine, error}. A
 * series that failed has one row with its error in the last column.
 */
record ForecastRows(Words words, List<Double> levels, String engine) {
  List<String> header() {
    List<String> names = new ArrayList<>(List.of("unique_id", "ds", "mean"));
    for (double level : levels) {
      names.add("lo-" + Levels.word(level));
      names.add("hi-" + Levels.word(level));
    }
    names.add("engine");
    names.add("error");
    return names;
  }

  List<List<String>> of(Series series, SeriesForecast forecast) {
    return switch (forecast) {
      case SeriesForecast.Predicted predicted -> predicted(series, predicted);
      case SeriesForecast.Unpredicted failed -> List.of(failed(failed));
    };
  }

  private List<List<String>> predicted(Series series, SeriesForecast.Predicted predicted) {
    List<List<String>> rows = new ArrayList<>();
    for (int step = 0; step < predicted.mean().length; step++) {
      List<String> row = new ArrayList<>();
      row.add(series.id());
      row.add(series.timeline().label(series.length() + step));
      row.add(Double.toString(predicted.mean()[step]));
      for (double level : levels) {
        int at = step;
        var band = predicted.bands().stream().filter(b -> b.level() == level).findFirst();
        row.add(band.map(b -> Double.toString(b.low()[at])).orElse(""));
        row.add(band.map(b -> Double.toString(b.high()[at])).orElse(""));
      }
      row.add(engine);
      row.add("");
      rows.add(row);
    }
    return rows;
  }

  private List<String> failed(SeriesForecast.Unpredicted failed) {
    List<String> row = new ArrayList<>();
    row.add(failed.id());
    while (row.size() < header().size() - 2) {
      row.add("");
    }
    row.add(engine);
    row.add(words.sentence(failed.problem().code(), failed.problem().args()));
    return row;
  }
}

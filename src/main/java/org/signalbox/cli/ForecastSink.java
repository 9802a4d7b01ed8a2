package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.task.ForecastAnswer;
import org.signalbox.task.Series;
import org.signalbox.task.SeriesForecast;

/** Where forecasts go, batch after batch; what was taken is kept only when it is finished. */
sealed interface ForecastSink extends AutoCloseable {
  void take(List<Series> series, List<SeriesForecast> forecasts);

  void finish();

  @Override
  void close();

  /** Rows written as they come. */
  record AsRows(ForecastRows rows, RowFile file) implements ForecastSink {
    public AsRows {
      file.row(rows.header());
    }

    @Override
    public void take(List<Series> series, List<SeriesForecast> forecasts) {
      for (int i = 0; i < series.size(); i++) {
        rows.of(series.get(i), forecasts.get(i)).forEach(file::row);
      }
      file.flush();
    }

    @Override
    public void finish() {
      file.finish();
    }

    @Override
    public void close() {
      file.close();
    }
  }

  /** One object with all forecasts, which have to be held for it. */
  record AsJson(Terminal terminal, List<SeriesForecast> kept) implements ForecastSink {
    AsJson(Terminal terminal) {
      this(terminal, new ArrayList<>());
    }

    @Override
    public void take(List<Series> series, List<SeriesForecast> forecasts) {
      kept.addAll(forecasts);
    }

    @Override
    public void finish() {
      terminal.json(new AnswerJson(terminal.words()).of(new ForecastAnswer(kept)));
    }

    @Override
    public void close() {}
  }
}

package org.signalbox.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.Table;

/** Makes a forecasting task of a table that holds one series a row. */
final class WideRowsBuilder {
  private WideRowsBuilder() {}

  /** Columns that are dates speak for themselves; those that only count need a request. */
  static Optional<WideRows> found(TableFacts facts) {
    Request request = facts.request();
    boolean open = request.target().isEmpty() && request.time().isEmpty();
    boolean asked = request.horizon().isPresent() || facts.ask().has(Intent.FORECAST);
    return open
        ? WideRows.find(facts.dataset()).filter(rows -> asked || !rows.positions())
        : Optional.empty();
  }

  static Draft build(TableFacts facts, WideRows rows) {
    var tally = new Tally(Merging.MEAN);
    List<SeriesMaker.Made> made = made(facts.dataset().table(), rows, tally);
    var gathered = new Gathered(made, 0, tally.signals());
    int season = SeriesBuilder.season(gathered.series());
    Horizon horizon = Horizon.of(facts, rows.shared().grid(), gathered, season);
    List<Signal> signals = new ArrayList<>(gathered.signals());
    signals.add(horizon.signal());
    var task =
        new ForecastTask(
            facts.dataset().table().name(),
            rows.columns().getFirst(),
            gathered.series(),
            horizon.steps(),
            season,
            SeriesBuilder.LEVELS);
    Optional<String> id = Optional.of(rows.ids().getFirst());
    return Draft.of(task, Optional.empty(), signals, 0.9)
        .with(
            new Draft.Axis(
                Optional.empty(), id, OptionalInt.of(horizon.steps()), OptionalInt.of(season)));
  }

  private static List<SeriesMaker.Made> made(Table table, WideRows rows, Tally tally) {
    List<SeriesMaker.Made> made = new ArrayList<>();
    rows.each(table, tally, made::add);
    return made;
  }
}

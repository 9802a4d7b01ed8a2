package org.signalbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.signalbox.task.Problem;
import org.signalbox.task.Series;
import org.signalbox.task.Table;

/**
 * Makes series of a table of any size and hands them on in the order in which they first appear. A
 * table whose observations fit into a fixed amount of memory is read once, whatever the order of
 * its rows; a larger one once to count and once more for each part that fits.
 */
public final class SeriesStream {
  private static final int SEASON_SAMPLE = 200;

  private final SeriesPlan plan;
  private final Pieces pieces;
  private final Tally tally;
  private final Map<Pace, Integer> seasons = new HashMap<>();

  /** The table's pieces, from the first to the last, as often as is asked. */
  @FunctionalInterface
  public interface Pieces {
    /**
     * @param sink takes a piece with the share of the table that was read, from 0 to 1
     */
    void each(ObjDoubleConsumer<Table> sink);
  }

  /**
   * @param season observations in a season of series with these steps, 1 when there is none
   * @param ahead steps behind the last value that the source names without one
   */
  public record Found(Series series, int season, int ahead) {
    /** The series with those regressors that reach the horizon. */
    public Series within(int horizon) {
      return new SeriesMaker.Made(series, ahead).within(horizon);
    }
  }

  /** Takes batches of series in their order. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param done share of all series, from 0 to 1, once this batch is dealt with
     */
    void take(List<Found> batch, double done);
  }

  public SeriesStream(SeriesPlan plan, Pieces pieces, Merging merging) {
    this.plan = plan;
    this.pieces = pieces;
    this.tally = new Tally(merging);
  }

  /**
   * @param size most series of a batch
   */
  public void each(int size, Sink sink) {
    var batches = new Batches(size, sink);
    switch (plan.form()) {
      case SeriesPlan.Form.Stacked stacked ->
          new StackedRows(stacked, pieces, tally).each(batches::add);
      case SeriesPlan.Form.Across across -> across(across.rows(), batches);
    }
    batches.flush(1);
  }

  /** What was done to the observations on their way into series; complete after the last batch. */
  public List<Problem> remarks() {
    return tally.signals().stream().map(Signal::words).toList();
  }

  private void across(WideRows rows, Batches batches) {
    pieces.each(
        (piece, done) -> {
          int[] seen = {0};
          rows.each(piece, tally, made -> batches.add(made, done * ++seen[0] / piece.rows()));
        });
  }

  /** Gathers series until a batch is full. */
  private final class Batches {
    private final int size;
    private final Sink sink;
    private final List<SeriesMaker.Made> open = new ArrayList<>();

    Batches(int size, Sink sink) {
      this.size = size;
      this.sink = sink;
    }

    void add(SeriesMaker.Made made, double done) {
      open.add(made);
      if (open.size() == size) {
        flush(done);
      }
    }

    void flush(double done) {
      if (!open.isEmpty()) {
        learnSeasons(open);
        List<Found> batch =
            open.stream().map(m -> new Found(m.series(), season(m.series()), m.ahead())).toList();
        open.clear();
        sink.take(batch, done);
      }
    }
  }

  private int season(Series series) {
    return seasons.getOrDefault(Pace.of(series.timeline()), 1);
  }

  /** The first series of a pace tell the season of all. */
  private void learnSeasons(List<SeriesMaker.Made> batch) {
    Map<Pace, List<Series>> fresh = new HashMap<>();
    for (SeriesMaker.Made made : batch) {
      Pace pace = Pace.of(made.series().timeline());
      if (!seasons.containsKey(pace)) {
        fresh.computeIfAbsent(pace, _ -> new ArrayList<>()).add(made.series());
      }
    }
    fresh.forEach(
        (pace, series) ->
            seasons.put(pace, SeriesBuilder.season(series.stream().limit(SEASON_SAMPLE).toList())));
  }
}

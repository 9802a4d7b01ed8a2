package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.signalbox.routing.SeriesMaker.Made;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Series whose observations stand one below the other, in any order. */
final class StackedRows {
  /** Bytes of observations that are held at once. */
  private static final long MOST_BYTES = 240L << 20;

  /** So many series are enough to judge the steps of all. */
  private static final int SAMPLE = 500;

  /** More different times than this have no steps in common worth the memory. */
  private static final int MOST_TIMES = 500_000;

  private final SeriesPlan.Form.Stacked form;
  private final SeriesStream.Pieces pieces;
  private final Tally tally;
  private final int width;
  private final int mostRows;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final LongSet times = new LongSet(MOST_TIMES);
  private int[] sizes = new int[1024];
  private long before;

  /** Takes a series with the share of all that are done with it. */
  interface Sink {
    void take(Made made, double done);
  }

  StackedRows(SeriesPlan.Form.Stacked form, SeriesStream.Pieces pieces, Tally tally) {
    this.form = form;
    this.pieces = pieces;
    this.tally = tally;
    this.width = form.measures().size() + form.beside().size();
    this.mostRows = (int) (MOST_BYTES / (16 + 8L * width));
  }

  void each(Sink sink) {
    Rows whole = new Rows(width);
    boolean[] fits = {true};
    int[] timeless = {0};
    pieces.each(
        (piece, _) -> {
          timeless[0] += survey(piece, fits[0] ? Optional.of(whole) : Optional.empty());
          fits[0] &= whole.size() <= mostRows;
        });
    tally.strays(timeless[0]);
    if (ids.isEmpty()) {
      return;
    }
    if (fits[0]) {
      int[][] own = whole.bySeries(0, ids.size());
      emit(new Part(whole, 0, own), maker(whole, own), sink);
      return;
    }
    parts(sink);
  }

  /** Reads the pieces again for each run of series that fits. */
  private void parts(Sink sink) {
    Optional<SeriesMaker> maker = Optional.empty();
    for (int from = 0; from < ids.size(); ) {
      int to = from + 1;
      long rows = sizes[from];
      while (to < ids.size() && rows + sizes[to] <= mostRows) {
        rows += sizes[to++];
      }
      Rows part = part(from, to);
      int[][] own = part.bySeries(from, to - from);
      SeriesMaker known = maker.orElseGet(() -> maker(part, own));
      maker = Optional.of(known);
      emit(new Part(part, from, own), known, sink);
      from = to;
    }
  }

  private Rows part(int from, int to) {
    Rows part = new Rows(width);
    before = 0;
    pieces.each(
        (piece, _) -> {
          var reader = new PieceReader(piece);
          for (int row = 0; row < piece.rows(); row++) {
            int number = reader.number(row);
            if (number >= from && number < to && reader.timed(row)) {
              reader.add(part, number, row);
            }
          }
          before += piece.rows();
        });
    return part;
  }

  /** Counts the rows of each series, and keeps them where they fit. */
  private int survey(Table piece, Optional<Rows> whole) {
    var reader = new PieceReader(piece);
    int timeless = 0;
    for (int row = 0; row < piece.rows(); row++) {
      int number = reader.number(row);
      if (number >= sizes.length) {
        sizes = Arrays.copyOf(sizes, Math.max(number + 1, 2 * sizes.length));
      }
      if (!reader.timed(row)) {
        timeless++;
        continue;
      }
      sizes[number]++;
      times.add(reader.second(row));
      if (whole.isPresent()) {
        reader.add(whole.get(), number, row);
      }
    }
    before += piece.rows();
    return timeless;
  }

  private SeriesMaker maker(Rows rows, int[][] own) {
    List<long[]> samples = new ArrayList<>();
    for (int k = 0; k < own.length; k += Math.max(1, own.length / SAMPLE)) {
      if (own[k].length > 0) {
        samples.add(Arrays.stream(own[k]).mapToLong(rows::second).sorted().distinct().toArray());
      }
    }
    return new SeriesMaker(Paces.of(shared(), samples), form.beside(), tally);
  }

  private Optional<Placing.Anchored> shared() {
    if (times.over()) {
      return Optional.empty();
    }
    long[] all = times.sorted();
    Optional<Grid> grid =
        form.clock().positions() ? Optional.of(Grid.positions(all)) : Grid.of(all);
    return grid.map(g -> new Placing.Anchored(g, all[0]));
  }

  /**
   * @param from number of the first series
   * @param own the rows of each series
   */
  private record Part(Rows rows, int from, int[][] own) {}

  private void emit(Part part, SeriesMaker maker, Sink sink) {
    for (int k = 0; k < part.own().length; k++) {
      int series = part.from() + k;
      double done = (series + 1.0) / ids.size();
      for (int m = 0; m < form.measures().size(); m++) {
        String id = name(series, m);
        int[] own = part.own()[k];
        sink.take(
            own.length == 0 ? SeriesMaker.empty(id) : maker.make(points(part.rows(), own, id, m)),
            done);
      }
      part.own()[k] = new int[0];
    }
  }

  private String name(int series, int measure) {
    String of = form.measures().get(measure);
    if (form.ids().isEmpty()) {
      return of;
    }
    return form.measures().size() > 1 ? ids.get(series) + " " + of : ids.get(series);
  }

  private Points points(Rows rows, int[] own, String id, int measure) {
    double[][] beside = new double[form.beside().size()][];
    int first = form.measures().size();
    for (int k = 0; k < beside.length; k++) {
      beside[k] = column(rows, own, first + k);
    }
    long[] seconds = Arrays.stream(own).mapToLong(rows::second).toArray();
    return new Points(id, seconds, column(rows, own, measure), beside);
  }

  private static double[] column(Rows rows, int[] own, int column) {
    return Arrays.stream(own).mapToDouble(row -> rows.value(row, column)).toArray();
  }

  /** The cells of a row that name its series. */
  static String id(Table piece, List<String> columns, int row) {
    return columns.stream()
        .map(name -> piece.column(name).text(row))
        .filter(cell -> !cell.isEmpty() || columns.size() == 1)
        .collect(Collectors.joining("/"));
  }

  /** The numbers of a column; none of a column of words. */
  static double[] numbers(Column column) {
    return column instanceof NumberColumn numbers
        ? numbers.values()
        : DoubleStream.generate(() -> Double.NaN).limit(column.rows()).toArray();
  }

  /** One piece with its rows' series, times and values at hand. */
  private final class PieceReader {
    private final long[] seconds;
    private final int[] own;
    private final List<double[]> values = new ArrayList<>();

    PieceReader(Table piece) {
      seconds = form.clock().reading().of(piece);
      own = numbered(piece);
      form.measures().forEach(name -> values.add(numbers(piece.column(name))));
      form.beside().forEach(name -> values.add(numbers(piece.column(name))));
    }

    private int[] numbered(Table piece) {
      int[] numbered = new int[piece.rows()];
      if (form.ids().isEmpty()) {
        StackedRows.this.number("");
      } else if (form.ids().size() == 1
          && piece.column(form.ids().getFirst()) instanceof TextColumn words) {
        int[] byLevel = new int[words.levels().size()];
        Arrays.fill(byLevel, -1);
        for (int row = 0; row < numbered.length; row++) {
          int code = words.codes()[row];
          if (code >= 0 && byLevel[code] < 0) {
            byLevel[code] = StackedRows.this.number(words.levels().get(code));
          }
          numbered[row] = code < 0 ? StackedRows.this.number("") : byLevel[code];
        }
      } else {
        Arrays.setAll(numbered, row -> StackedRows.this.number(id(piece, form.ids(), row)));
      }
      return numbered;
    }

    int number(int row) {
      return own[row];
    }

    boolean timed(int row) {
      return seconds[row] != TimeColumn.MISSING;
    }

    /** Rows that are only counted go on counting in the next piece. */
    long second(int row) {
      return form.clock().columns().isEmpty() ? before + row : seconds[row];
    }

    void add(Rows rows, int number, int row) {
      rows.add(number, second(row));
      for (int column = 0; column < values.size(); column++) {
        rows.set(column, values.get(column)[row]);
      }
    }
  }

  private int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    numbers.put(id, ids.size());
    ids.add(id);
    return ids.size() - 1;
  }
}

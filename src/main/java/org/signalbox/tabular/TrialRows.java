package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;

/** The data that trial rows take their cells from; the row in question is its last. */
final class TrialRows {
  private final HeldModel model;
  private final Table pool;
  private final List<Column> columns;
  private final double[] spans;

  TrialRows(HeldModel model, Table data, Table row) {
    this.model = model;
    Schema schema = model.schema();
    this.pool = Stacked.of(schema.ask(data).task().table(), schema.ask(row).task().table());
    this.columns = schema.fields().stream().map(f -> pool.column(f.name())).toList();
    this.spans = columns.stream().mapToDouble(this::span).toArray();
  }

  private double span(Column column) {
    double[] positions =
        IntStream.range(0, column.rows())
            .filter(r -> !column.missing(r))
            .mapToDouble(r -> Levels.position(column, r))
            .toArray();
    double low = Arrays.stream(positions).min().orElse(0);
    double high = Arrays.stream(positions).max().orElse(0);
    return high > low ? high - low : 1;
  }

  int last() {
    return pool.rows() - 1;
  }

  List<Column> columns() {
    return columns;
  }

  /** The row in question, with what the model says of it. */
  TriedRow start(RunContext context) {
    int[] cells = new int[columns.size()];
    Arrays.fill(cells, last());
    return ask(List.of(new TriedRow(cells, new double[0])), context).getFirst();
  }

  /** The trials with the model's outputs. */
  List<TriedRow> ask(List<TriedRow> trials, RunContext context) {
    if (trials.isEmpty()) {
      return List.of();
    }
    double[][] outputs = model.outputs(table(trials), Share.silent(context));
    List<TriedRow> asked = new ArrayList<>();
    for (int i = 0; i < outputs.length; i++) {
      asked.add(new TriedRow(trials.get(i).cells(), outputs[i]));
    }
    return asked;
  }

  Table table(List<TriedRow> trials) {
    List<Column> picked = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      int at = c;
      picked.add(columns.get(c).pick(trials.stream().mapToInt(t -> t.cells()[at]).toArray()));
    }
    return new Table(pool.name(), picked);
  }

  boolean same(int column, int one, int other) {
    Column values = columns.get(column);
    return values.text(one).equals(values.text(other));
  }

  /** Gower's distance (1971) of one cell from the row in question: 0 to 1. */
  double distance(int column, int row) {
    Column values = columns.get(column);
    if (same(column, row, last())) {
      return 0;
    }
    if (values instanceof TextColumn || values.missing(row) || values.missing(last())) {
      return 1;
    }
    return Math.abs(Levels.position(values, row) - Levels.position(values, last())) / spans[column];
  }

  /** How much a trial asks for: each changed column counts, and how far it moves. */
  double cost(TriedRow trial) {
    return trial.changed(last()).stream().mapToDouble(c -> 1 + distance(c, trial.cells()[c])).sum();
  }

  /** Rows whose values lie between the row in question and {@code row}, the nearest first. */
  int[] between(int column, int row, int most) {
    Column values = columns.get(column);
    double far = distance(column, row);
    double side = Math.signum(Levels.position(values, row) - Levels.position(values, last()));
    int[] nearer =
        IntStream.range(0, last())
            .filter(r -> !values.missing(r) && distance(column, r) < far)
            .filter(
                r ->
                    side
                        == Math.signum(
                            Levels.position(values, r) - Levels.position(values, last())))
            .toArray();
    int[] sorted = Levels.of(values.pick(nearer), most);
    return IntStream.of(sorted)
        .map(i -> nearer[i])
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(r -> distance(column, r)))
        .mapToInt(r -> r)
        .toArray();
  }
}

package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.task.Dialect;

/** The table within a grid. */
record GridTable(Grid grid, TableShape shape, Dialect dialect) implements RawTable {
  @Override
  public List<String> names() {
    return shape.names();
  }

  @Override
  public int rows() {
    return shape.body().length;
  }

  @Override
  public RawColumn column(int index) {
    int[] body = shape.body();
    int column = shape.columns()[index];
    int[] codes = new int[body.length];
    var cells = new Dictionary();
    for (int row = 0; row < codes.length; row++) {
      codes[row] = grid.code(body[row], column, cells);
    }
    return new RawColumn(shape.names().get(index), cells, codes);
  }

  @Override
  public Optional<Typed> plain(int index) {
    return grid instanceof ByteGrid bytes
        ? new PlainColumn(
                shape.names().get(index),
                new PlainCells(bytes, shape.columns()[index]),
                shape.body())
            .typed()
        : Optional.empty();
  }

  @Override
  public long line(int row) {
    return grid.line(shape.body()[row]);
  }

  @Override
  public List<Preview.Line> first(int rows, Doubts doubts) {
    List<Preview.Line> lines = new ArrayList<>();
    for (int row = 0; row < Math.min(rows, grid.rows()); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < grid.width(row); column++) {
        cells.add(grid.cell(row, column));
      }
      lines.add(new Preview.Line(grid.line(row), cells, doubts.of(grid.line(row))));
    }
    return lines;
  }
}

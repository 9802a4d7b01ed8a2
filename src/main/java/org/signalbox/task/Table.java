package org.signalbox.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Columns of one length with different names.
 *
 * @param name where the table comes from, as the user knows it, such as a file name
 */
public record Table(String name, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
    var names = new HashSet<String>();
    for (Column column : columns) {
      if (column.rows() != columns.getFirst().rows()) {
        throw new IllegalArgumentException("column of another length: " + column.name());
      }
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column name used twice: " + column.name());
      }
    }
  }

  public int rows() {
    return columns.isEmpty() ? 0 : columns.getFirst().rows();
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> find(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }

  /** The column of this name, which the caller knows to exist. */
  public Column column(String column) {
    return find(column)
        .orElseThrow(() -> ProblemException.of("SB-TASK-01", column, String.join(", ", names())));
  }

  public Table pick(int[] rows) {
    return map(c -> c.pick(rows));
  }

  /** The same table with each column replaced by what {@code change} makes of it. */
  public Table map(UnaryOperator<Column> change) {
    return new Table(name, columns.stream().map(change).toList());
  }
}

package org.signalbox.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.task.Column;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Table;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

/** Rows above rows of the same columns. */
final class Stacked {
  private Stacked() {}

  static Table of(Table top, Table bottom) {
    List<Column> columns = new ArrayList<>();
    for (Column column : top.columns()) {
      columns.add(of(column, bottom.column(column.name())));
    }
    return new Table(top.name(), columns);
  }

  private static Column of(Column top, Column bottom) {
    return switch (top) {
      case NumberColumn n ->
          new NumberColumn(
              n.name(), n.type(), joined(n.values(), ((NumberColumn) bottom).values()), n.unit());
      case TimeColumn t -> new TimeColumn(t.name(), t.type(), seconds(t, (TimeColumn) bottom));
      case TextColumn t ->
          new TextColumn(t.name(), t.type(), words(t, bottom).levels(), words(t, bottom).codes());
    };
  }

  private static TextColumn words(TextColumn top, Column bottom) {
    return TextColumn.of(top.name(), Stream.concat(texts(top), texts(bottom)).toList());
  }

  private static Stream<String> texts(Column column) {
    return IntStream.range(0, column.rows()).mapToObj(column::text);
  }

  private static double[] joined(double[] top, double[] bottom) {
    double[] all = java.util.Arrays.copyOf(top, top.length + bottom.length);
    System.arraycopy(bottom, 0, all, top.length, bottom.length);
    return all;
  }

  private static long[] seconds(TimeColumn top, TimeColumn bottom) {
    long[] all = java.util.Arrays.copyOf(top.seconds(), top.rows() + bottom.rows());
    System.arraycopy(bottom.seconds(), 0, all, top.rows(), bottom.rows());
    return all;
  }
}

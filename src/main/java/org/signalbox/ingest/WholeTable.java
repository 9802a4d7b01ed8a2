package org.signalbox.ingest;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.Table;

/** A table small enough to be one piece. */
record WholeTable(Dataset head) implements TablePieces {
  @Override
  public List<Dataset.Doubt> each(Wanted wanted, Sink sink, RunContext ctx) {
    var columns = new ArrayList<Column>();
    wanted.words().forEach(name -> columns.add(head.table().column(name)));
    wanted.numbers().forEach(name -> columns.add(head.table().column(name)));
    wanted.typed().forEach(name -> columns.add(head.table().column(name)));
    sink.take(new Table(head.table().name(), columns), 1);
    return head.doubts();
  }
}

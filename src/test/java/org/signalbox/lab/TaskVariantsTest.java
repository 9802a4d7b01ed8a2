package org.signalbox.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Column;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Series;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.Timeline;

class TaskVariantsTest {
  private static List<LabTask> variants(Task task) {
    return new TaskVariants(1).of(new LabTask("a", "whole", task));
  }

  private static TabularTask table(int rows) {
    List<Column> columns =
        IntStream.range(0, 5)
            .<Column>mapToObj(
                c ->
                    NumberColumn.of(
                        "c" + c, IntStream.range(0, rows).mapToDouble(r -> r + c).toArray()))
            .toList();
    return new TabularTask(
        new Table("t", columns),
        "c0",
        ProblemType.REGRESSION,
        List.of("c1", "c2", "c3", "c4"),
        List.of());
  }

  @Test
  void aTableIsRacedWholeWithFewerRowsWithHalfOfItsColumnsAndWithNoise() {
    List<LabTask> made = variants(table(5000));
    assertEquals(6, made.size());
    assertEquals(3000, ((TabularTask) made.get(0).task()).table().rows());
    assertTrue(((TabularTask) made.get(1).task()).table().rows() < 3000);
    assertEquals(2, ((TabularTask) made.get(2).task()).features().size());
    assertEquals(
        made.stream().map(LabTask::name).toList(),
        variants(table(5000)).stream().map(LabTask::name).toList());
    assertEquals(0.2, changed(made.get(0), made.get(3), "c1"), 0.03);
    assertEquals(0, changed(made.get(0), made.get(3), "c0"), 0);
    assertEquals(0.15, changed(made.get(0), made.get(4), "c0"), 0.03);
    assertEquals(0, changed(made.get(0), made.get(4), "c1"), 0);
  }

  private static double changed(LabTask one, LabTask other, String column) {
    Column before = ((TabularTask) one.task()).table().column(column);
    Column after = ((TabularTask) other.task()).table().column(column);
    return IntStream.range(0, before.rows())
        .mapToDouble(row -> before.text(row).equals(after.text(row)) ? 0 : 1)
        .average()
        .orElseThrow();
  }

  @Test
  void aLongSeriesIsRacedWithItsEndAloneToo() {
    var series =
        new Series("s", Timeline.index(), IntStream.range(0, 200).asDoubleStream().toArray());
    var task = new ForecastTask("t", "y", List.of(series), 6, 1, List.of(80.0));
    List<LabTask> made = variants(task);
    assertEquals(2, made.size());
    Series end = ((ForecastTask) made.get(1).task()).series().getFirst();
    assertEquals(199, end.values()[end.length() - 1]);
    assertTrue(end.length() <= 100);
  }
}

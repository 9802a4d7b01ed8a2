package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

class RowSampleTest {
  /** 60 of a, 30 of b, 10 of c, then two rows that ask. */
  private static TabularTask task() {
    List<String> cells =
        IntStream.range(0, 102)
            .mapToObj(i -> i < 60 ? "a" : i < 90 ? "b" : i < 100 ? "c" : "")
            .toList();
    List<String> names = IntStream.range(0, 102).mapToObj(i -> "row" + i).toList();
    Table table = new Table("t", List.of(TextColumn.of("x", names), TextColumn.of("kind", cells)));
    return new TabularTask(
        table, "kind", ProblemType.MULTICLASS_CLASSIFICATION, List.of("x"), List.of("a", "b", "c"));
  }

  private static long count(TabularTask task, int code) {
    return IntStream.of(task.classCodes()).filter(c -> c == code).count();
  }

  @Test
  void eachClassKeepsItsShare() {
    TabularTask some = RowSample.of(task(), 20, 7);
    assertEquals(20, some.table().rows());
    assertEquals(12, count(some, 0));
    assertEquals(6, count(some, 1));
    assertEquals(2, count(some, 2));
  }

  @Test
  void remaindersGoToTheLargest() {
    assertArrayEquals(new int[] {3, 2, 2}, RowSample.shares(new int[] {10, 8, 7}, 7));
    assertArrayEquals(new int[] {1, 0}, RowSample.shares(new int[] {9, 1}, 1));
  }

  @Test
  void theSameSeedDrawsTheSameRows() {
    List<String> once = cells(RowSample.of(task(), 20, 7));
    assertEquals(once, cells(RowSample.of(task(), 20, 7)));
  }

  private static List<String> cells(TabularTask task) {
    return IntStream.range(0, task.table().rows())
        .mapToObj(row -> task.table().column("x").text(row))
        .toList();
  }

  @Test
  void aSmallTableIsTakenWhole() {
    assertEquals(102, RowSample.of(task(), 1000, 7).table().rows());
  }
}

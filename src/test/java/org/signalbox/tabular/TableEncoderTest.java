package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Column;
import org.signalbox.task.ColumnType;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;
import org.signalbox.task.TimeColumn;

class TableEncoderTest {
  private static TabularTask task(Column feature) {
    double[] target = IntStream.range(0, feature.rows()).asDoubleStream().toArray();
    Table table = new Table("t", List.of(feature, NumberColumn.of("y", target)));
    return new TabularTask(table, "y", ProblemType.REGRESSION, List.of(feature.name()), List.of());
  }

  private static int[] all(Column column) {
    return IntStream.range(0, column.rows()).toArray();
  }

  @Test
  void categoriesAreCodedByFrequencyAndUnseenOnesAreMissing() {
    Column colours = TextColumn.of("c", List.of("red", "blue", "red", "", "green"));
    TableEncoder encoder = TableEncoder.learn(task(colours), new int[] {0, 1, 2, 3});
    EncodedTable encoded = encoder.encode(task(colours), all(colours));
    assertArrayEquals(new float[] {0, 1, 0, Float.NaN, Float.NaN}, encoded.values());
  }

  @Test
  void rareCategoriesShareACodeWithUnseenOnes() {
    List<String> cells = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> cells.add(i % 2 == 0 ? "even" : "odd"));
    cells.set(0, "once");
    Column column = TextColumn.of("c", cells);
    TableEncoder encoder = TableEncoder.learn(task(column), all(column));
    Column asked = TextColumn.of("c", List.of("once", "never", "odd"));
    assertArrayEquals(new float[] {2, 2, 0}, encoder.encode(task(asked), all(asked)).values());
  }

  @Test
  void datesBecomeTheirVaryingParts() {
    long[] seconds =
        IntStream.range(0, 3)
            .mapToLong(
                i -> LocalDate.of(2024, 1 + i, 5).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
            .toArray();
    Column dates = new TimeColumn("d", ColumnType.DATE, seconds);
    TableEncoder encoder = TableEncoder.learn(task(dates), all(dates));
    assertEquals(
        List.of("d days", "d month", "d weekday"),
        encoder.slots().stream().map(Slot::name).toList());
    EncodedTable encoded = encoder.encode(task(dates), new int[] {0});
    assertArrayEquals(new float[] {LocalDate.of(2024, 1, 5).toEpochDay(), 1, 5}, encoded.values());
  }

  @Test
  void freeTextBecomesLengthAndFrequentWords() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cells.add((i % 2 == 0 ? "good phone number " : "bad battery number ") + i);
    }
    Column text = TextColumn.of("t", cells);
    TableEncoder encoder = TableEncoder.learn(task(text), all(text));
    assertEquals(
        List.of(
            "t length",
            "t words",
            "t has \"bad\"",
            "t has \"battery\"",
            "t has \"good\"",
            "t has \"phone\""),
        encoder.slots().stream().map(Slot::name).toList());
    assertArrayEquals(
        new float[] {19, 4, 0, 0, 1, 1}, encoder.encode(task(text), new int[] {0}).values());
  }

  @Test
  void columnsThatNameRowsAreLeftOutWithARemark() {
    Column ids = TextColumn.of("id", IntStream.range(0, 30).mapToObj(i -> "row" + i).toList());
    TableEncoder encoder = TableEncoder.learn(task(ids), all(ids));
    assertTrue(encoder.slots().isEmpty());
    assertEquals(List.of(Problem.of("SB-TABULAR-07", "id")), encoder.remarks());
  }

  @Test
  void infiniteValuesCountAsMissing() {
    Column numbers = NumberColumn.of("x", 1, Double.POSITIVE_INFINITY, 1e300, 2);
    TableEncoder encoder = TableEncoder.learn(task(numbers), all(numbers));
    assertArrayEquals(
        new float[] {1, Float.NaN, Float.NaN, 2},
        encoder.encode(task(numbers), all(numbers)).values());
  }

  @Test
  void anotherTypeThanLearnedIsAProblemUnlessTheColumnIsEmpty() {
    Column numbers = NumberColumn.of("x", 1, 2, 3);
    TableEncoder encoder = TableEncoder.learn(task(numbers), all(numbers));
    TabularTask empty = task(TextColumn.of("x", List.of("", "")));
    assertArrayEquals(
        new float[] {Float.NaN, Float.NaN}, encoder.encode(empty, new int[] {0, 1}).values());
    TabularTask words = task(TextColumn.of("x", List.of("a", "b")));
    var thrown =
        assertThrows(ProblemException.class, () -> encoder.encode(words, new int[] {0, 1}));
    assertEquals("SB-TABULAR-08", thrown.problem().code());
  }
}

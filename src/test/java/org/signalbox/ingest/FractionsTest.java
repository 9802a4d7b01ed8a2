package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.ColumnType;

class FractionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b\nx;4.8\ny;1.4\nz;-3.1\n",
        "a;b\nx;4,8\ny;1,4\nz;-3,1\n",
        "a\tb\nx\t4,8\ny\t1,4\nz\t3,1\n"
      })
  void bothMarksAreReadWhateverDividesTheCells(String text) {
    assertEquals(ColumnType.NUMBER, Inputs.csv(text).table().column("b").type());
  }
}

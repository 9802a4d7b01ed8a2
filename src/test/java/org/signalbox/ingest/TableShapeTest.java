package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.csv;
import static org.signalbox.ingest.Inputs.doubts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Dataset;

class TableShapeTest {
  @Test
  void titlesAboveTheHeaderAreSkippedAndReported() {
    Dataset found = csv("Trees of the park\n\nname,size,age\nash,1.5,3\noak,2.5,4\nelm,2.0,9\n");
    assertEquals(List.of("name", "size", "age"), found.table().names());
    assertEquals(2, found.dialect().skip());
    assertEquals(1, doubts(found, Codes.PREAMBLE).getFirst().line());
  }

  @Test
  void titlesPaddedWithDelimitersAreSkipped() {
    Dataset found = csv("Trees,,\n,,\nname,size,age\nash,1.5,3\noak,2.5,4\n");
    assertEquals(List.of("name", "size", "age"), found.table().names());
  }

  @Test
  void commentLinesAreSkippedAndReported() {
    Dataset found = csv("# made by hand\nname,size\nash,1.5\n# checked\noak,2.5\n");
    assertEquals(2, found.table().rows());
    assertEquals(List.of(2L, "1, 4"), doubts(found, Codes.COMMENTS).getFirst().problem().args());
  }

  @Test
  void blankLinesAreReported() {
    Dataset found = csv("name,size\nash,1.5\n\noak,2.5\n");
    assertEquals(2, found.table().rows());
    assertEquals(3, doubts(found, Codes.BLANK_LINES).getFirst().line());
  }

  @Test
  void aBlankLineInASeriesIsAMissingValue() {
    Dataset found = csv("value\n1\n\n3\n");
    assertEquals(List.of("1", "", "3"), column(found, "value"));
  }

  @Test
  void sourcesBelowTheTableAreSkippedAndReported() {
    Dataset found = csv("name,size,age\nash,1.5,3\noak,2.5,4\n\nSource: the gardener\n");
    assertEquals(2, found.table().rows());
    assertEquals(5, doubts(found, Codes.FOOTER).getFirst().line());
  }

  @Test
  void aLineOfTotalsIsSkippedAndReported() {
    Dataset found = csv("name,size\nash,1\noak,2\nelm,3\nfir,4\nTotal,10\n");
    assertEquals(4, found.table().rows());
    assertEquals(6, doubts(found, Codes.TOTALS).getFirst().line());
  }

  @Test
  void aRepeatedHeaderIsSkippedAndReported() {
    Dataset found = csv("name,size,age\nash,1,3\nname,size,age\noak,2,4\n");
    assertEquals(List.of("1", "2"), column(found, "size"));
    assertEquals(3, doubts(found, Codes.REPEATED_HEADER).getFirst().line());
  }

  @Test
  void shortRowsAreKeptWithMissingCells() {
    Dataset found = csv("a,b,c\n1,2,3\n4,5\n6,7,8\n");
    assertEquals(List.of("3", "", "8"), column(found, "c"));
    assertEquals(3, doubts(found, Codes.SHORT_ROWS).getFirst().line());
  }

  @Test
  void longRowsAreKeptAndTheirOtherCellsReported() {
    Dataset found = csv("a,b,c\n1,2,3\n4,5,6,7\n8,9,10\n11,12,13\n");
    assertEquals(4, found.table().rows());
    var doubt = doubts(found, Codes.LONG_ROWS).getFirst();
    assertEquals(3, doubt.line());
    assertEquals(List.of(1L, "3", 3, 1), doubt.problem().args());
  }

  @Test
  void manyDoubtsOfAKindBecomeOneThatNamesTheFirst() {
    String rows = "1,2,3\n4,5\n".repeat(20);
    var doubt = doubts(csv("a,b,c\n" + rows + "7,8,9\n".repeat(30)), Codes.SHORT_ROWS).getFirst();
    assertEquals(20L, doubt.problem().args().getFirst());
    assertEquals("3, 5, 7, 9, 11, 13, 15, 17 ...", doubt.problem().args().get(1));
  }

  @Test
  void aTableOfNumbersHasNoHeader() {
    Dataset found = csv("1,2.5\n2,3.5\n3,4.5\n");
    assertFalse(found.dialect().header());
    assertEquals(List.of("column_1", "column_2"), found.table().names());
    assertEquals(3, found.table().rows());
  }

  @Test
  void wordsThatComeAgainAreNoHeader() {
    Dataset found = csv("low,big\nlow,small\nhigh,big\nhigh,small\n");
    assertFalse(found.dialect().header());
  }

  @Test
  void yearsAboveAWideTableAreAHeader() {
    Dataset found = csv("Country,1990,1991,1992\nFrance,1.2,1.3,1.4\nItaly,2.2,2.3,2.4\n");
    assertTrue(found.dialect().header());
    assertEquals(List.of("Country", "1990", "1991", "1992"), found.table().names());
  }

  @Test
  void namesAreMadeDifferent() {
    Dataset found = csv("a,a,,a_2\n1,2,3,4\n5,6,7,8\n");
    assertEquals(List.of("a", "a_3", "column_3", "a_2"), found.table().names());
    assertEquals(2, doubts(found, Codes.RENAMED).size());
  }

  @Test
  void rowNamesUnderAShortHeaderGetAColumn() {
    Dataset found = csv("size,age\nash,1.5,3\noak,2.5,4\nelm,2.5,4\n");
    assertEquals(List.of("row", "size", "age"), found.table().names());
  }

  @Test
  void aLastCellThatOnlySomeRowsHaveMakesNoRowNames() {
    Dataset found = csv("size,age\n1.5,3\n2.5,4,old\n3.5,5,older\n4.5,6,oldest\n");
    assertEquals(List.of("size", "age", "column_3"), found.table().names());
  }

  @Test
  void aDelimiterAtEachLinesEndMakesNoColumn() {
    Dataset found = csv("a,b,\n1,2,\n3,4,\n");
    assertEquals(List.of("a", "b"), found.table().names());
    assertEquals(1, doubts(found, Codes.DROPPED_COLUMN).size());
  }

  @Test
  void aQuoteThatNeverClosesLosesNoRow() {
    Dataset found = csv("name,note,n\nash,\"open,1\noak,b,2\nelm,c,3\n");
    assertEquals(List.of("\"open", "b", "c"), column(found, "note"));
    assertEquals(2, doubts(found, Codes.QUOTES).getFirst().line());
  }

  @Test
  void aQuoteWithinACellLosesNoRow() {
    Dataset found = csv("name,note,n\nash,\"a \"big\" one\",1\noak,5\" wide,2\n");
    assertEquals(List.of("a \"big\" one", "5\" wide"), column(found, "note"));
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.Dataset;

class DialectTest {
  private static final String TABLE = "name,size,day\nash,1.5,2020-01-01\noak,2.5,2020-01-02\n";

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^", "~"})
  void theDelimiterIsFound(String delimiter) {
    Dataset found = csv(TABLE.replace(",", delimiter));
    assertEquals(delimiter, found.dialect().delimiter());
    assertEquals(List.of("name", "size", "day"), found.table().names());
  }

  @Test
  void runsOfSpacesDivideATableOfNumbers() {
    Dataset found = csv("C   0.00   1.00\nH   1.25  -0.36\nH  -0.51  -0.88\n");
    assertEquals(" ", found.dialect().delimiter());
    assertEquals(List.of("1", "-0.36", "-0.88"), column(found, "column_3"));
  }

  @Test
  void commasInsideQuotesDoNotDivide() {
    Dataset found = csv("pattern\n\"#,##0\"\n\"0,00\"\n");
    assertEquals(1, found.table().columns().size());
    assertEquals("\"", found.dialect().quote());
  }

  @Test
  void aSemicolonWinsOverDecimalCommas() {
    Dataset found = csv("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n");
    assertEquals(";", found.dialect().delimiter());
    assertEquals(List.of("1.5", "4.5"), column(found, "a"));
  }

  @Test
  void aCommaWinsOverListsInCells() {
    assertEquals(",", csv("col1,col2\n1;2;3,4;5;6\na;b;c,d;e;f\n").dialect().delimiter());
  }

  @Test
  void timesAreNotDividedAtTheirColons() {
    assertEquals(
        ",",
        csv("start,end\n15:02:37.1,15:02:37.14\n15:02:38.1,15:02:39.2\n").dialect().delimiter());
  }

  @Test
  void apostrophesMayQuote() {
    Dataset found = csv("name,note\n'ash','tall, grey'\n'oak','broad, brown'\n'elm','old, ill'\n");
    assertEquals("'", found.dialect().quote());
    assertEquals(List.of("tall, grey", "broad, brown", "old, ill"), column(found, "note"));
  }

  @Test
  void aDoubledQuoteIsOneQuote() {
    Dataset found = csv("name,note\nash,\"a \"\"big\"\" one\"\noak,\"so, so\"\n");
    assertEquals("\"", found.dialect().escape());
    assertEquals("a \"big\" one", column(found, "note").getFirst());
  }

  @Test
  void aBackslashMayEscapeAQuote() {
    Dataset found = csv("name,note\nash,\"a \\\"big\\\", tall one\"\noak,\"so, so\"\n");
    assertEquals("\\", found.dialect().escape());
    assertEquals("a \"big\", tall one", column(found, "note").getFirst());
  }

  @Test
  void lineEndsAreToldApart() {
    assertEquals("LF", csv(TABLE).dialect().newline());
    assertEquals("CRLF", csv(TABLE.replace("\n", "\r\n")).dialect().newline());
    assertEquals("CR", csv(TABLE.replace("\n", "\r")).dialect().newline());
  }

  @Test
  void everyLineEndGivesTheSameTable() {
    assertEquals(2, csv(TABLE.replace("\n", "\r\n")).table().rows());
    assertEquals(2, csv(TABLE.replace("\n", "\r")).table().rows());
    assertEquals("2020-01-02", column(csv(TABLE.replace("\n", "\r\n")), "day").getLast());
  }

  @Test
  void aQuotedCellMayHoldLineEnds() {
    Dataset found = csv("name,note,n\nash,\"two\nlines\",1\noak,one,2\n");
    assertEquals(List.of("two\nlines", "one"), column(found, "note"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsFoundWithoutAMark(String encoding) {
    byte[] bytes = "tree,größe\nKäfer,1\nhêtre,2\n".getBytes(Charset.forName(encoding));
    Dataset found = (Dataset) Inputs.read("trees.csv", bytes);
    assertEquals(encoding, found.dialect().encoding());
    assertEquals(List.of("Käfer", "hêtre"), column(found, "tree"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheFirstName(String encoding) {
    byte[] bytes = ("\uFEFF" + TABLE).getBytes(Charset.forName(encoding));
    Dataset found = (Dataset) Inputs.read("trees.csv", bytes);
    assertEquals(encoding, found.dialect().encoding());
    assertEquals("name", found.table().names().getFirst());
  }

  @Test
  void aForeignByteInUtf8IsRepairedAndReported() {
    byte[] start = "tree,n\nKäfer,1\nhêtre,2\nf".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(start, start.length + 5);
    System.arraycopy(new byte[] {(byte) 0xE9, 'e', ',', '3', '\n'}, 0, bytes, start.length, 5);
    Dataset found = (Dataset) Inputs.read("trees.csv", bytes);
    assertEquals("fée", column(found, "tree").getLast());
    assertEquals(4, Inputs.doubts(found, Codes.BAD_BYTES).getFirst().line());
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.csv;
import static org.signalbox.ingest.Inputs.doubts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;

class TypingTest {
  /** A table of one column x, its cells between quotes, and a second that numbers the rows. */
  private static Dataset x(String... cells) {
    int[] row = {0};
    return csv(
        "x,row_number\n"
            + Arrays.stream(cells)
                .map(c -> "\"" + c + "\"," + ++row[0] + "\n")
                .collect(Collectors.joining()));
  }

  private static ColumnType type(String... cells) {
    return x(cells).table().column("x").type();
  }

  @Test
  void numbersAreFoundInTheirUsualForms() {
    assertEquals(ColumnType.INTEGER, type("1", "-2", "+3", "1e3"));
    assertEquals(ColumnType.NUMBER, type("1.5", ".5", "-1.2e-5", "3"));
    assertEquals(List.of("-12", "7"), column(x("(12)", "7"), "x"));
    assertEquals(List.of("120000", "3"), column(x("1.2e5", "3"), "x"));
  }

  @Test
  void pointsMarkFractionsBetweenSemicolonsToo() {
    Dataset read = csv("star;magnitude\nSun;4.8\nSirius A;-1.4\nVega;0.58\nRigel;-7.2\n");
    assertEquals(ColumnType.NUMBER, read.table().column("magnitude").type());
  }

  @Test
  void thousandsAreGroupedByWhateverTheColumnUses() {
    assertEquals(List.of("1234567", "12.5"), column(x("1,234,567", "12.5"), "x"));
    assertEquals(List.of("1234567", "12.5"), column(x("1.234.567", "12,5"), "x"));
    assertEquals(List.of("1234567.5", "3"), column(x("1 234 567,5", "3"), "x"));
    assertEquals(List.of("1234.5", "3"), column(x("1'234.5", "3"), "x"));
  }

  @Test
  void aLoneGroupIsReadAsTheOtherColumnsOfTheTableSay() {
    Dataset found = csv("a;b\n1.234;0,5\n5.678;1,25\n");
    assertEquals(List.of("1234", "5678"), column(found, "a"));
    assertEquals(List.of("1.234", "5.678"), column(csv("a;b\n1.234;x\n5.678;y\n"), "a"));
  }

  @Test
  void aLoneCommaIsDoubtful() {
    Dataset found = x("1,234", "5,678");
    assertEquals(List.of("1234", "5678"), column(found, "x"));
    assertEquals(
        List.of("x", "1,234", "."), doubts(found, Codes.DECIMAL_MARK).getFirst().problem().args());
  }

  @Test
  void unitsAreTakenOffAndKept() {
    assertEquals("km", ((NumberColumn) x("12 km", "3.5 km").table().column("x")).unit());
    assertEquals("%", ((NumberColumn) x("12%", "3.5%").table().column("x")).unit());
    assertEquals("$", ((NumberColumn) x("$ 3,400.50", "$12").table().column("x")).unit());
    assertEquals(List.of("3400.5", "12"), column(x("$ 3,400.50", "$12"), "x"));
  }

  @Test
  void severalUnitsAreNoNumbers() {
    Dataset found = x("12 km", "3 mi", "4 km", "5 mi");
    assertEquals(ColumnType.TEXT, found.table().column("x").type());
    assertEquals(1, doubts(found, Codes.MIXED_UNITS).size());
  }

  @Test
  void identifiersWithLeadingZerosStayText() {
    assertEquals(ColumnType.TEXT, type("007", "012", "123"));
    assertEquals(ColumnType.TEXT, type("02139", "90210", "10001", "60601"));
    assertEquals(ColumnType.NUMBER, type("0.5", "0", "0.25"));
  }

  @Test
  void numbersTooLongForADoubleStayText() {
    assertEquals(ColumnType.TEXT, type("12345678901234567890", "12345678901234567891"));
  }

  @Test
  void truthValuesAreFound() {
    assertEquals(ColumnType.BOOLEAN, type("true", "False", "TRUE"));
    assertEquals(List.of("Yes", "No", "Yes"), column(x("Yes", "No", "yes"), "x"));
    assertEquals(ColumnType.BOOLEAN, type("y", "n", "y"));
    assertEquals(ColumnType.TEXT, type("yes", "no", "perhaps"));
    assertEquals(ColumnType.INTEGER, type("0", "1", "1"));
  }

  @Test
  void wordsForMissingAreMissing() {
    Dataset found = x("1", "", "NA", "N/A", "null", "None", "nan", "-", "?", ".", "2");
    assertEquals(ColumnType.INTEGER, found.table().column("x").type());
    assertEquals(9, found.table().column("x").missingCells());
    assertEquals(List.of(8, 1), doubts(found, Codes.MISSING_WORDS).getFirst().problem().args());
  }

  @Test
  void aFewOtherCellsBecomeMissingAndAreReported() {
    String[] cells = new String[100];
    Arrays.setAll(cells, i -> i % 40 == 39 ? "broken" : Integer.toString(i));
    Dataset found = x(cells);
    assertEquals(ColumnType.INTEGER, found.table().column("x").type());
    assertEquals(2, found.table().column("x").missingCells());
    assertEquals(
        List.of(2L, "41, 81", "x", ColumnType.INTEGER),
        doubts(found, Codes.MISFITS).getFirst().problem().args());
  }

  @Test
  void manyOtherCellsMakeAColumnOfText() {
    String[] cells = new String[100];
    Arrays.setAll(cells, i -> i % 10 == 9 ? "broken" : Integer.toString(i));
    assertEquals(ColumnType.TEXT, type(cells));
  }

  @Test
  void classesThatAreNumbersAndAWordStayText() {
    String[] cells = new String[100];
    Arrays.setAll(cells, i -> i < 97 ? Integer.toString(1 + i % 5) : "U");
    assertEquals(ColumnType.TEXT, type(cells));
  }

  @Test
  void theUserMayCallYearsDates() {
    var source = new Source.OfText("", "year,size\n1990,1.5\n1991,2\n");
    var types = Map.of("year", ColumnType.DATE);
    var found = (Dataset) Inputs.ingest().read(source, Overrides.types(types), RunContext.quiet(1));
    assertEquals(List.of("1990-01-01", "1991-01-01"), column(found, "year"));
  }

  @Test
  void theUsersTypeCountsAndReportsWhatDoesNotFit() {
    var source = new Source.OfText("", "code,size\n007,1.5\n012,big\nx,2\n");
    var types = Map.of("code", ColumnType.INTEGER, "size", ColumnType.TEXT);
    var found = (Dataset) Inputs.ingest().read(source, Overrides.types(types), RunContext.quiet(1));
    assertEquals(List.of("7", "12", ""), column(found, "code"));
    assertEquals(List.of("1.5", "big", "2"), column(found, "size"));
    assertEquals(4, doubts(found, Codes.MISFITS).getFirst().line());
  }
}

package org.signalbox.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.signalbox.ingest.Inputs.column;
import static org.signalbox.ingest.Inputs.csv;
import static org.signalbox.ingest.Inputs.doubts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.ColumnType;
import org.signalbox.task.Dataset;

class DateTypingTest {
  private static Dataset when(String... cells) {
    return csv("when;n\n" + String.join(";1\n", cells) + ";2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-31|2020-01-31",
        "2020/01/31|2020-01-31",
        "31.1.2020|2020-01-31",
        "31/01/2020|2020-01-31",
        "1/31/2020|2020-01-31",
        "31-Jan-2020|2020-01-31",
        "31 January 2020|2020-01-31",
        "Jan 31, 2020|2020-01-31",
        "Friday, January 31, 2020|2020-01-31",
        "31. Januar 2020|2020-01-31",
        "1/31/99|1999-01-31",
        "20200131|2020-01-31",
        "Jan 2020|2020-01-01",
        "Jan-20|2020-01-01",
        "2020-01|2020-01-01",
        "01/2020|2020-01-01",
        "2020Q1|2020-01-01",
        "2020-Q2|2020-04-01",
        "Q3 2020|2020-07-01",
        "2020M02|2020-02-01",
        "2020-W05|2020-01-27"
      })
  void datesAreFoundInTheirUsualForms(String written, String meant) {
    Dataset found = when(written, written);
    assertEquals(ColumnType.DATE, found.table().column("when").type(), written);
    assertEquals(List.of(meant, meant), column(found, "when"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-31T12:30:15Z|2020-01-31T12:30:15",
        "2020-01-31 12:30|2020-01-31T12:30",
        "2020-01-31T12:30:00.250+02:00|2020-01-31T12:30",
        "31.01.2020 12:30|2020-01-31T12:30",
        "1/31/2020 1:05 PM|2020-01-31T13:05",
        "1/31/2020, 12:05:00 am|2020-01-31T00:05"
      })
  void pointsInTimeKeepTheirLocalTime(String written, String meant) {
    Dataset found = when(written, written);
    assertEquals(ColumnType.DATETIME, found.table().column("when").type(), written);
    assertEquals(List.of(meant, meant), column(found, "when"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "2020", "12:30", "May", "31.2.2020", "3-4", "2020-13-01", "1e5"})
  void otherThingsAreNoDates(String written) {
    assertEquals(false, new DateReader(DateOrder.DAY_FIRST).read(written));
  }

  @Test
  void oneDayAboveTwelveDecidesTheOrder() {
    assertEquals("2020-02-01", column(when("01/02/2020", "13/02/2020"), "when").getFirst());
    assertEquals("2020-01-02", column(when("01/02/2020", "02/13/2020"), "when").getFirst());
  }

  @Test
  void evenStepsDecideTheOrder() {
    String[] months = new String[24];
    java.util.Arrays.setAll(months, i -> (i % 12 + 1) + "/1/" + (1992 + i / 12));
    Dataset found = when(months);
    assertEquals("1992-02-01", column(found, "when").get(1));
    assertEquals(List.of(), doubts(found, Codes.DATE_ORDER));
  }

  @Test
  void anOpenOrderIsReported() {
    Dataset found = when("01/02/2020", "07/03/2020", "05/06/2021");
    assertEquals("2020-01-02", column(found, "when").getFirst());
    assertEquals(
        List.of("when", DateOrder.MONTH_FIRST),
        doubts(found, Codes.DATE_ORDER).getFirst().problem().args());
  }

  @Test
  void anotherColumnDecidesAnOpenOrder() {
    Dataset found = csv("a,b\n01/02/2020,13/01/2020\n07/03/2020,14/09/2020\n05/06/2021,1/2/2021\n");
    assertEquals("2020-02-01", column(found, "a").getFirst());
  }

  @Test
  void severalZonesBecomeOne() {
    Dataset found = when("2020-06-01T12:00:00+02:00", "2020-01-01T12:00:00+01:00");
    assertEquals(List.of("2020-06-01T10:00", "2020-01-01T11:00"), column(found, "when"));
    assertEquals(1, doubts(found, Codes.MIXED_ZONES).size());
  }

  @Test
  void monthsWithPointsAreNoFractions() {
    Dataset found = when("11.2020", "12.2020", "01.2021");
    assertEquals(List.of("2020-11-01", "2020-12-01", "2021-01-01"), column(found, "when"));
    assertEquals(ColumnType.NUMBER, when("11.2020", "12.2020").table().column("when").type());
  }

  @Test
  void yearsFromSummerToSummerAreNoMonths() {
    assertEquals(ColumnType.TEXT, when("2009/10", "2010/11").table().column("when").type());
    assertEquals(ColumnType.DATE, when("2010/10", "2010/11").table().column("when").type());
  }
}

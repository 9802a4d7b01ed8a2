package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemType;
import org.signalbox.task.TextColumn;

class PeriodFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019Q3|2019-07-01",
        "Q3/2019|2019-07-01",
        "3Q19|2019-07-01",
        "Q1 '19|2019-01-01",
        "1. Quartal 2019|2019-01-01",
        "2nd quarter 2019|2019-04-01",
        "IV/2019|2019-10-01",
        "H2 2019|2019-07-01",
        "1. Halbjahr 2019|2019-01-01",
        "2019-S2|2019-07-01",
        "KW 5/2020|2020-01-27",
        "2020-KW53|2020-12-28",
        "Week 1, 2021|2021-01-04",
        "2019M11|2019-11-01",
        "FY2019|2019-01-01",
        "FY19/20|2019-01-01",
        "Schuljahr 2019/20|2019-01-01",
        "1999/00|1999-01-01",
        "2019-2020|2019-01-01",
        "98/99|1998-01-01",
        "Winter 2005|2005-12-01",
        "Frühling 2006|2006-03-01"
      })
  void periodsAreReadAsReportsWriteThem(String written, String begin) {
    assertEquals(begin, PeriodForms.begin(written).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019/21", "Q5 2019", "KW 54/2019", "M13 2019", "12/14", "H3 2019", "A4"})
  void otherWordsAreNoPeriods(String written) {
    assertTrue(PeriodForms.begin(written).isEmpty());
  }

  @Test
  void aSchoolYearInTheRequestIsAUnitAndNoTarget() {
    List<String> years =
        IntStream.range(1998, 2022)
            .mapToObj(year -> String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100))
            .toList();
    double[] pupils = IntStream.range(0, 24).mapToDouble(i -> 300 + 5 * i + i % 3).toArray();
    var table = Tables.of(TextColumn.of("Schuljahr", years), NumberColumn.of("Schüler", pupils));
    assertEquals(
        "forecasting of Schüler over Schuljahr, 3 ahead, season 1",
        Routes.line(Routes.of(table, "nächste drei Schuljahre?")));
  }

  @Test
  void theOtherColumnsAreNoNames() {
    var table = Tables.csv("Miete,Bauart\n900,alt\n800,neu\n700,alt\n950,neu\n650,alt\n");
    Route route = Routes.of(table, "Sag mir aus den übrigen Spalten die Bauart");
    assertEquals("Bauart", route.recognition().target().orElseThrow());
  }

  @Test
  void aSpanIsNoTargetAlsoWhereAColumnIsCalledSo() {
    List<String> years = IntStream.range(2001, 2021).mapToObj(year -> "FY" + year).toList();
    double[] musd = IntStream.range(0, 20).mapToDouble(i -> 30 + 2 * i + i % 4).toArray();
    var table = Tables.of(TextColumn.of("fiscal year", years), NumberColumn.of("revenue", musd));
    assertEquals(
        "forecasting of revenue over fiscal year, 3 ahead, season 1",
        Routes.line(Routes.of(table, "project the next 3 fiscal years")));
  }

  @Test
  void theHourBesideTheDateIsPartOfTheTime() {
    var csv = new StringBuilder("date,hour,load\n");
    var clock = new StringBuilder("date,time,load\n");
    for (int i = 0; i < 24 * 8; i++) {
      String day = "2024-03-0" + (1 + i / 24);
      long load = Math.round(100 + 20 * Math.sin(Math.PI * i / 12));
      csv.append(day + "," + i % 24 + "," + load + "\n");
      clock.append(day + "," + i % 24 + ".00," + load + "\n");
    }
    Route hours = Routes.of(Tables.csv(csv.toString()), "forecast load for the next day");
    assertEquals(24, hours.recognition().horizon().orElseThrow());
    assertEquals(24, hours.recognition().season().orElseThrow());
    Route times = Routes.of(Tables.csv(clock.toString()), "forecast the load");
    assertEquals(ProblemType.FORECASTING, times.recognition().problemType());
  }

  @Test
  void rowsThatAreCountedInWordsAreASeries() {
    var csv = new StringBuilder("day,growth\n");
    for (int i = 1; i <= 40; i++) {
      csv.append("Day " + i + "," + (10 + i + i % 3) + "\n");
    }
    Route route = Routes.of(Tables.csv(csv.toString()), "continue for 10 more days");
    assertEquals("growth", route.recognition().target().orElseThrow());
    assertEquals(10, route.recognition().horizon().orElseThrow());
  }
}

package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.Series;
import org.signalbox.task.TextColumn;
import org.signalbox.task.Timeline;

/** What becomes of tables that hold series. */
class SeriesRoutesTest {
  /** The first three years of Box and Jenkins' airline passengers. */
  private static final double[] AIRLINE = {
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170,
    170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180,
    193, 181, 183, 218, 230, 242, 209, 191, 172, 194
  };

  private static Dataset airline() {
    return Tables.of(
        Tables.months("Month", "1949-01-01", AIRLINE.length),
        NumberColumn.of("#Passengers", AIRLINE));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ''                                       | 12
          forecast the next 12 months              | 12
          forecast 2 years                         | 24
          predict passengers for the next 6 months | 6
          How many passengers in the next 3 quarters? | 9
          Prognose für die nächsten 18 Monate      | 18
          Prognose der nächsten zwölf Monate       | 12
          Sage die nächsten zwei Jahre voraus      | 24
          Hochrechnung für ein halbes Jahr         | 6
          Setze die Reihe um vierundzwanzig Monate fort | 24
          Wie viele Passagiere kommen in den nächsten drei Quartalen? | 9
          Vorhersage bis 1954                      | 24
          nur einen Monat voraus                   | 1
          what comes in the next year?             | 12
          forecast passengers until 1954           | 24
          next half year please, forecast          | 6
          """)
  void monthsOfPassengersAreForecast(String request, int horizon) {
    assertEquals(
        "forecasting of #Passengers over Month, " + horizon + " ahead, season 12",
        Routes.line(Routes.of(airline(), request)));
  }

  @Test
  void aHorizonSetByHandWins() {
    Route route = Routes.of(airline(), Request.of("next 12 months").withHorizon(3));
    assertEquals(3, route.recognition().horizon().orElseThrow());
  }

  @ParameterizedTest(name = "every {0} days: {2}")
  @CsvSource({"1, 60, DAY, 7", "7, 110, WEEK, 52", "14, 40, WEEK, 1"})
  void stepsAreInferred(int every, int count, Timeline.Step step, int season) {
    double[] wave = wave(count, Math.max(2, season));
    Dataset table =
        Tables.of(Tables.days("date", "2021-01-04", count, every), NumberColumn.of("load", wave));
    ForecastTask task = task(Routes.of(table, ""));
    assertEquals(step, task.series().getFirst().timeline().step());
    assertEquals(season == 1 ? task.season() : season, task.season());
  }

  @Test
  void twelveMonthsOfWeeksAreFiftyTwo() {
    Dataset table =
        Tables.of(
            Tables.days("week", "2019-01-07", 160, 7), NumberColumn.of("sales", wave(160, 52)));
    Route route = Routes.of(table, "forecast the next 12 months");
    assertEquals("forecasting of sales over week, 52 ahead, season 52", Routes.line(route));
  }

  @Test
  void yearsMayBeWholeNumbers() {
    double[] years = IntStream.range(1900, 1960).asDoubleStream().toArray();
    Dataset table = Tables.of(NumberColumn.of("year", years), NumberColumn.of("flow", wave(60, 9)));
    assertEquals(
        "forecasting of flow over year, 6 ahead, season 1", Routes.line(Routes.of(table, "")));
  }

  @Test
  void quartersMayBeWords() {
    List<String> quarters =
        IntStream.range(0, 40).mapToObj(i -> (2010 + i / 4) + "Q" + (1 + i % 4)).toList();
    Dataset table =
        Tables.of(TextColumn.of("quarter", quarters), NumberColumn.of("gdp", wave(40, 4)));
    assertEquals(
        "forecasting of gdp over quarter, 8 ahead, season 4", Routes.line(Routes.of(table, "")));
  }

  @Test
  void yearAndMonthTogetherAreATime() {
    Dataset table =
        Tables.of(
            NumberColumn.of(
                "Year", IntStream.range(0, 48).mapToDouble(i -> 2001 + i / 12).toArray()),
            NumberColumn.of("Month", IntStream.range(0, 48).mapToDouble(i -> 1 + i % 12).toArray()),
            NumberColumn.of("Births", AIRLINE));
    assertEquals(
        "forecasting of Births over Year, 12 ahead, season 12", Routes.line(Routes.of(table, "")));
  }

  @Test
  void aLoneColumnOfNumbersIsASeries() {
    Dataset table = Tables.of(NumberColumn.of("y", AIRLINE));
    assertEquals("forecasting of y, 12 ahead, season 12", Routes.line(Routes.of(table, "")));
  }

  @Test
  void seriesMayStandUnderOneAnother() {
    var times = new ArrayList<Long>();
    var ids = new ArrayList<String>();
    for (String id : List.of("north", "south", "west")) {
      for (long at : Tables.months("ds", "2015-01-01", 36).seconds()) {
        times.add(at);
        ids.add(id);
      }
    }
    Column ds = Tables.dates("ds", times.stream().mapToLong(t -> t).toArray());
    Dataset table =
        Tables.of(TextColumn.of("region", ids), ds, NumberColumn.of("y", wave(108, 12)));
    Route route = Routes.of(table, "forecast y by region for 6 months");
    assertEquals("forecasting of y over ds by region, 6 ahead, season 12", Routes.line(route));
    assertEquals(3, task(route).series().size());
  }

  @Test
  void seriesMayStandSideBySide() {
    Dataset table =
        Tables.of(
            Tables.months("date", "2015-01-01", 48),
            NumberColumn.of("Berlin", AIRLINE),
            NumberColumn.of("Hamburg", wave(48, 12)));
    assertEquals(2, task(Routes.of(table, "")).series().size());
    Route one = Routes.of(table, "forecast Hamburg");
    assertEquals("Hamburg", one.recognition().target().orElseThrow());
    assertEquals(1, task(one).series().size());
  }

  @Test
  void gapsAreLeftEmptyAndRepeatsAveraged() {
    Dataset table =
        Tables.csv(
            """
            day, visitors
            2024-01-01, 10
            2024-01-02, 12
            2024-01-03, 11
            2024-01-05, 14
            2024-01-06, 20
            2024-01-07, 22
            2024-01-07, 24
            2024-01-08, 11
            2024-01-09, 13
            2024-01-10, 12
            2024-01-11, 13
            2024-01-12, 15
            2024-01-13, 21
            2024-01-14, 23
            2024-01-15, 12
            2024-01-16, 14
            2024-01-17, 12
            2024-01-18, 14
            2024-01-19, 15
            2024-01-20, 22
            2024-01-21, 25
            """);
    Route route = Routes.of(table, "");
    Series series = task(route).series().getFirst();
    assertEquals(21, series.length());
    assertTrue(Double.isNaN(series.values()[3]));
    assertEquals(23, series.values()[6]);
    List<String> names = route.recognition().signals().stream().map(Signal::name).toList();
    assertTrue(names.containsAll(List.of("gaps", "averaged")), names::toString);
  }

  @Test
  void emptyRowsAtTheEndAreTheHorizon() {
    double[] open = AIRLINE.clone();
    for (int i = 40; i < 48; i++) {
      open[i] = Double.NaN;
    }
    Dataset table =
        Tables.of(Tables.months("month", "2015-01-01", 48), NumberColumn.of("sales", open));
    Route route = Routes.of(table, "");
    assertEquals(8, route.recognition().horizon().orElseThrow());
    assertEquals(40, task(route).series().getFirst().length());
  }

  @Test
  void newestFirstIsTurnedRound() {
    long[] seconds = Tables.months("m", "1949-01-01", 48).seconds();
    int[] back = IntStream.range(0, 48).map(i -> 47 - i).toArray();
    Dataset table =
        Tables.of(
            Tables.dates("month", seconds).pick(back),
            NumberColumn.of("passengers", AIRLINE).pick(back));
    assertEquals(112, task(Routes.of(table, "")).series().getFirst().values()[0]);
  }

  @Test
  void workingDaysAreCounted() {
    var days = new ArrayList<Long>();
    for (long day : Tables.days("d", "2024-01-01", 140, 1).seconds()) {
      if (Math.floorMod(day / 86_400 + 3, 7) < 5) {
        days.add(day);
      }
    }
    Dataset table =
        Tables.of(
            Tables.dates("Date", days.stream().mapToLong(d -> d).toArray()),
            NumberColumn.of("Open", wave(days.size(), 9)),
            NumberColumn.of("Close", wave(days.size(), 11)));
    Route route = Routes.of(table, "forecast the next 2 weeks");
    assertEquals("Close", route.recognition().target().orElseThrow());
    assertEquals(10, route.recognition().horizon().orElseThrow());
    assertEquals(days.size(), task(route).series().getFirst().length());
  }

  @Test
  void aSeasonIsKeptOnlyWhenTheDataShowIt() {
    double[] noise =
        IntStream.range(0, 96)
            .mapToDouble(i -> Math.floorMod(i * 7919L * 31 + i * i * 104_729L, 1009))
            .toArray();
    Dataset table = Tables.of(Tables.months("m", "2001-01-01", 96), NumberColumn.of("v", noise));
    assertEquals(1, task(Routes.of(table, "")).season());
  }

  private static ForecastTask task(Route route) {
    return (ForecastTask)
        route
            .recognition()
            .task()
            .orElseThrow(
                () -> new AssertionError(Routes.line(route) + route.recognition().signals()));
  }

  /** A season with a small, fixed disturbance. */
  private static double[] wave(int length, int season) {
    return IntStream.range(0, length)
        .mapToDouble(i -> 100 + 10 * Math.sin(2 * Math.PI * i / season) + (i * 37 % 11) / 10.0)
        .toArray();
  }
}

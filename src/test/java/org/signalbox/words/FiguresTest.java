package org.signalbox.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures figures = new Figures(Locale.US);

  private static String plain(Figure figure) {
    return figure.text().replace('\u00a0', ' ');
  }

  @Test
  void timesKeepThreeDigitsInTheUnitThatFits() {
    assertEquals("38.2 ms", plain(figures.time(0.038_2)));
    assertEquals("1.23 s", plain(figures.time(1.234)));
    assertEquals("105 s", plain(figures.time(105.4)));
    assertEquals("2.50 min", plain(figures.time(150)));
    assertEquals("3.00 h", plain(figures.time(10_800)));
    assertEquals("12.0 µs", plain(figures.milliseconds(0.012)));
  }

  @Test
  void roundingUpChangesTheUnitToo() {
    assertEquals("1.00 s", plain(figures.time(0.999_6)));
    assertEquals("1.00 MB", plain(figures.bytes(999_999)));
  }

  @Test
  void zeroStandsInTheBaseUnit() {
    assertEquals("0 s", plain(figures.time(0)));
    assertEquals("0 B", plain(figures.bytes(0)));
  }

  @Test
  void largeNumbersAreRoundedAndGrouped() {
    assertEquals("123,000", plain(figures.number(123_456)));
    assertEquals("123,456", plain(figures.count(123_456)));
  }

  @Test
  void sizesCountInPowersOfTen() {
    assertEquals("98.4 MB", plain(figures.bytes(98_362_432)));
  }

  @Test
  void measuredEnergyHasThreeDigitsAndModelledOneWithItsBand() {
    assertEquals("412 mJ", plain(figures.joules(0.412)));
    assertEquals("≈ 4 (1–10) J", plain(figures.joules(1.4, 4.1, 11.8)));
  }

  @Test
  void fractionsOfACentAreNotRoundedToNothing() {
    assertEquals("€0.0000123", plain(figures.money(0.000_012_3, "EUR")));
    assertEquals("$1.50", plain(figures.money(1.5, "USD")));
    assertEquals("< $0.000001", plain(figures.money(1e-9, "USD")));
    assertEquals("$0", plain(figures.money(0, "USD")));
  }

  @Test
  void theDashOfAnIntervalStandsApartFromMinusSigns() {
    assertEquals("0.481–0.563", plain(figures.interval(0.481, 0.563)));
    assertEquals("-15.6 – -3.20", plain(figures.interval(-15.6, -3.2)));
  }

  @Test
  void sharesBecomePerCent() {
    assertEquals("94.2%", plain(figures.percent(0.942)));
    assertEquals("100%", plain(figures.percent(1)));
  }

  @Test
  void whatIsNoNumberIsADash() {
    assertEquals("–", plain(figures.number(Double.NaN)));
    assertEquals("–", plain(figures.percent(Double.NaN)));
  }

  @Test
  void theLocaleWritesTheSeparators() {
    Figures german = new Figures(Locale.GERMANY);
    assertEquals("1,23 s", plain(german.time(1.234)));
    assertEquals("123.456", plain(german.count(123_456)));
    assertEquals("94,2 %", plain(german.percent(0.942)));
  }

  @Test
  void numberAndUnitStayApartForColumns() {
    assertEquals(new Figure("38.2", "ms"), figures.time(0.038_2));
  }
}

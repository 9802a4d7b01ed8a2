package org.signalbox.forecast;

import java.time.LocalDate;

/** Easter Sunday of the Western churches (the algorithm in Meeus 1991, chapter 8). */
final class Easter {
  private Easter() {}

  static LocalDate of(int year) {
    int moon = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int shift = (century - (century + 8) / 25 + 1) / 3;
    int age = (19 * moon + century - century / 4 - shift + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - age - rest % 4) % 7;
    int late = (moon + 11 * age + 22 * weekday) / 451;
    int days = age + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}

package org.signalbox.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.Insight.Trait;
import org.signalbox.task.Timeline;
import org.signalbox.task.Timeline.Step;

class CalendarEffectTest {
  private static final Method HARMONIC =
      new HarmonicRegression(new AutoArima(AutoArima.Search.STEPWISE));
  private static final Timeline DAYS =
      new Timeline(LocalDateTime.of(2021, 2, 1, 0, 0), Step.DAY, 1);

  /** Dates of the ecclesiastical tables that the U.S. Census Bureau prints for 1600 to 2099. */
  @Test
  void easterIsThatOfTheTables() {
    for (String date :
        List.of("1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2038-04-25")) {
      LocalDate expected = LocalDate.parse(date);
      assertEquals(expected, Easter.of(expected.getYear()));
    }
  }

  @Test
  void aYearEndAndMonthEndsAreLearnedAndForecast() {
    double[] all = sales(1430);
    int n = 1400;
    Model model = HARMONIC.fit(days(Arrays.copyOf(all, n)), new Cancellation());
    assertTrue(model.notation().contains(CalendarEffect.CHRISTMAS.title()), model.notation());
    assertTrue(model.notation().contains(CalendarEffect.MONTH_END.title()), model.notation());
    assertTrue(model.traits().contains(Trait.REGRESSORS));
    double[] mean = model.ahead(new Ahead(30, List.of(), 1)).mean();
    for (int h = 0; h < 30; h++) {
      assertEquals(all[n + h], mean[h], 6, DAYS.label(n + h));
    }
  }

  @Test
  void withoutAnEffectNoneIsTaken() {
    var random = new SplittableRandom(3);
    double[] y = random.doubles(1400).map(v -> 50 + v).toArray();
    Model model = HARMONIC.fit(days(y), new Cancellation());
    assertFalse(model.traits().contains(Trait.REGRESSORS), model.notation());
  }

  @Test
  void whatWasSeenOnceIsNotLearned() {
    assertEquals(7, CalendarEffect.learnable(DAYS, 1000).size());
    assertFalse(CalendarEffect.learnable(DAYS, 400).contains(CalendarEffect.CHRISTMAS));
    assertTrue(CalendarEffect.learnable(Timeline.index(), 1000).isEmpty());
  }

  /** February 2021 had 20 weekdays and 8 days of weekend. */
  @Test
  void monthsCountTheirWorkingDays() {
    var months = new Timeline(LocalDateTime.of(2021, 2, 1, 0, 0), Step.MONTH, 1);
    assertEquals(0, CalendarEffect.WORKING_DAYS.at(months, 0));
    assertEquals(23 - 2.5 * 8, CalendarEffect.WORKING_DAYS.at(months, 1));
    assertEquals(4, CalendarEffect.EASTER_MONTH.at(months, 2));
  }

  private static History days(double[] y) {
    return new History(y, 7, 0, DAYS, new double[0][]);
  }

  private static double[] sales(int n) {
    var random = new SplittableRandom(8);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      boolean closed = CalendarEffect.CHRISTMAS.at(DAYS, i) > 0;
      y[i] = 60 + (i % 7 >= 5 ? -8 : 0) + 20 * CalendarEffect.MONTH_END.at(DAYS, i);
      y[i] = (closed ? 20 : y[i]) + random.nextGaussian();
    }
    return y;
  }
}

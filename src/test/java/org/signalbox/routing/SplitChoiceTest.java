package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Sampling;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** How rows of tables are said to have come about. */
class SplitChoiceTest {
  private static final int ROWS = 120;

  private static Column words(String name, IntFunction<String> cell) {
    return TextColumn.of(name, IntStream.range(0, ROWS).mapToObj(cell).toList());
  }

  private static Column numbers(String name) {
    return NumberColumn.of(
        name, IntStream.range(0, ROWS).mapToDouble(r -> r * 7919 % 101 / 3.0).toArray());
  }

  private static Column scattered() {
    return words("ill", r -> r * 7919 % 97 < 40 ? "yes" : "no");
  }

  private static Dataset table(Column... columns) {
    return Tables.of(columns);
  }

  private static TabularTask task(Dataset dataset, Request request) {
    return (TabularTask) Routes.of(dataset, request).recognition().task().orElseThrow();
  }

  private static Sampling sampling(Dataset dataset, String request) {
    return task(dataset, Request.of(request).withTarget("ill")).sampling();
  }

  @Test
  void visitsOfAPatientAreKeptTogether() {
    for (String name : List.of("patient_id", "PatientID", "patient", "user_id", "group id")) {
      Dataset visits = table(words(name, r -> "p" + r / 4), numbers("dose"), scattered());
      assertEquals(new Sampling.Grouped(name), sampling(visits, ""));
    }
  }

  @Test
  void theKeyOfAGroupTeachesNothingAboutOthers() {
    Dataset visits = table(words("patient", r -> "p" + r / 4), numbers("dose"), scattered());
    assertEquals(List.of("dose"), task(visits, Request.of("").withTarget("ill")).features());
  }

  @Test
  void otherColumnsThatRepeatAreNoGroups() {
    for (String name : List.of("city", "customer_type", "group", "user_rating", "plan")) {
      Dataset rows = table(words(name, r -> "p" + r / 4), numbers("dose"), scattered());
      assertEquals(new Sampling.Independent(), sampling(rows, ""), name);
    }
  }

  @Test
  void aKeyOfItsOwnForNearlyEachRowIsNoGroup() {
    Dataset rows = table(words("patient_id", r -> "p" + r / 2), numbers("dose"), scattered());
    assertEquals(new Sampling.Independent(), sampling(rows, ""));
  }

  @Test
  void whoAsksAboutKnownPatientsIsNotAskedAboutStrangers() {
    Column half = words("ill", r -> r % 4 == 3 ? "" : r * 7919 % 97 < 40 ? "yes" : "no");
    Dataset rows = table(words("patient_id", r -> "p" + r / 4), numbers("dose"), half);
    assertEquals(new Sampling.Independent(), sampling(rows, ""));
  }

  @Test
  void targetsThatFollowEachOtherInTimeArePredictedForward() {
    Dataset rows = table(Tables.days("day", "2024-01-01", ROWS, 1), numbers("dose"), spells());
    assertEquals(new Sampling.Ordered("day"), sampling(rows, "predict ill from dose"));
  }

  private static Column spells() {
    return words("ill", r -> r / 15 % 2 == 0 ? "yes" : "no");
  }

  @Test
  void targetsThatDoNotHangTogetherInTimeAreIndependent() {
    Dataset rows = table(Tables.days("day", "2024-01-01", ROWS, 1), numbers("dose"), scattered());
    assertEquals(new Sampling.Independent(), sampling(rows, "predict ill from dose"));
  }

  @Test
  void whoAsksForNextMonthGetsLaterFromEarlier() {
    Dataset rows = table(Tables.days("day", "2024-01-01", ROWS, 1), numbers("dose"), scattered());
    assertEquals(
        new Sampling.Ordered("day"), sampling(rows, "predict who is ill next month from dose"));
  }

  @Test
  void whatIsSetByHandWins() {
    Dataset rows = table(words("city", r -> "p" + r / 4), numbers("dose"), scattered());
    Sampling wanted = new Sampling.Grouped("city");
    Request request = Request.of("").withTarget("ill").withSampling(Optional.of(wanted));
    assertEquals(wanted, task(rows, request).sampling());
    assertTrue(names(rows, request).contains("split-by-hand"));
  }

  @Test
  void wordsHaveNoOrderInTime() {
    Dataset rows = table(words("city", r -> "p" + r / 4), numbers("dose"), scattered());
    Sampling wanted = new Sampling.Ordered("city");
    Request request = Request.of("").withTarget("ill").withSampling(Optional.of(wanted));
    assertThrows(ProblemException.class, () -> Routes.of(rows, request));
  }

  private static List<String> names(Dataset dataset, Request request) {
    return Routes.of(dataset, request).recognition().signals().stream().map(Signal::name).toList();
  }

  @Test
  void aClassThatFillsTheRowsIsSaid() {
    Column uneven = words("ill", r -> r % 20 == 0 ? "yes" : "no");
    Request request = Request.of("").withTarget("ill");
    assertTrue(names(table(numbers("dose"), uneven), request).contains("uneven-classes"));
    assertFalse(names(table(numbers("dose"), scattered()), request).contains("uneven-classes"));
  }
}

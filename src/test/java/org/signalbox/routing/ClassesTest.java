package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Traps between classes and amounts, each a case; AutoGluon's rule falls into most of them. */
class ClassesTest {
  private enum Kind {
    CLASSES,
    AMOUNT
  }

  private static Arguments trap(String name, int rows, Kind truth, IntFunction<String> cell) {
    return Arguments.of(name, IntStream.range(0, rows).mapToObj(cell).toList(), truth);
  }

  static List<Arguments> traps() {
    return List.of(
        trap("rating", 30, Kind.CLASSES, r -> 1 + r % 5 + ""),
        trap("stars", 20, Kind.CLASSES, r -> 1 + r * 7 % 5 + ""),
        trap("quality", 40, Kind.CLASSES, r -> 3 + r % 6 + ""),
        trap("group", 25, Kind.CLASSES, r -> r % 3 + ""),
        trap("grade", 24, Kind.CLASSES, r -> 1 + r % 6 + ""),
        trap("digit", 90, Kind.CLASSES, r -> r % 10 + ""),
        trap("survived", 12, Kind.CLASSES, r -> r % 2 + ""),
        trap("class", 15, Kind.CLASSES, r -> 1 + r % 3 + ""),
        trap("status_code", 60, Kind.CLASSES, r -> List.of("200", "404", "500").get(r % 3)),
        trap("zip", 400, Kind.CLASSES, r -> 10115 + 2 * (r % 12) + ""),
        trap("store_id", 500, Kind.CLASSES, r -> 101 + 7 * (r % 9) + ""),
        trap("age", 10_000, Kind.AMOUNT, r -> 18 + r * 31 % 60 + ""),
        trap("count", 5000, Kind.AMOUNT, r -> r * 17 % 41 + ""),
        trap("price", 20_000, Kind.AMOUNT, r -> 100 + r * 37 % 400 + ""),
        trap("year_built", 3000, Kind.AMOUNT, r -> 1950 + r * 13 % 70 + ""),
        trap("cnt", 17_000, Kind.AMOUNT, r -> 1 + r * 29 % 800 + ""),
        trap("mpg", 392, Kind.AMOUNT, r -> 9 + r * 11 % 30 + ""),
        trap("rings", 4177, Kind.AMOUNT, r -> 1 + r * 5 % 28 + ""),
        trap("hours", 1200, Kind.AMOUNT, r -> r % 24 + ""),
        trap("temperature", 4000, Kind.AMOUNT, r -> r * 7 % 45 - 10 + ""),
        trap("score", 2000, Kind.AMOUNT, r -> r * 3 % 101 + ""));
  }

  /**
   * AutoGluon's rule (its {@code infer_problem_type}, version 1.1): whole numbers are classes up to
   * a share of different ones of 5 % from 1,000 rows on, of 10 % below.
   */
  private static Kind autoGluon(List<String> cells) {
    long distinct = cells.stream().distinct().count();
    double limit = cells.size() >= 1000 ? 0.05 : 0.1;
    return distinct == 2 || (double) distinct / cells.size() <= limit ? Kind.CLASSES : Kind.AMOUNT;
  }

  @Test
  @SuppressWarnings("unchecked") // the arguments of the traps are lists of cells
  void aRuleOnTheShareOfDifferentNumbersFallsForMostOfThem() {
    long fallen =
        traps().stream().filter(t -> autoGluon((List<String>) t.get()[1]) != t.get()[2]).count();
    assertEquals(16, fallen);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("traps")
  void numbersAreTakenForWhatTheyMean(String name, List<String> cells, Kind truth) {
    Trait trait =
        TableFacts.of(Tables.of(Tables.column(name, cells)), Request.of("")).traits().getFirst();
    Kind found = Classes.of(trait, Ask.of("")).isPresent() ? Kind.CLASSES : Kind.AMOUNT;
    assertEquals(truth, found);
  }
}

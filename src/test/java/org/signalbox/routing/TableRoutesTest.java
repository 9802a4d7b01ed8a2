package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;
import org.signalbox.task.NumberColumn;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextColumn;

/** What becomes of tables of things: customers, flowers, houses. */
class TableRoutesTest {
  private static final Dataset CUSTOMERS =
      Tables.csv(
          """
          customer_id, signup_date, zip, plan, monthly_fee, tickets, churn
          7590, 2019-03-04, 10115, basic, 29.85, 1, no
          5575, 2018-11-19, 20095, plus, 56.95, 0, no
          3668, 2020-01-08, 10115, basic, 53.85, 4, yes
          7795, 2017-06-30, 80331, plus, 42.30, 0, no
          9237, 2020-02-14, 20095, basic, 70.70, 5, yes
          9305, 2019-12-02, 50667, plus, 99.65, 3, yes
          1452, 2018-02-27, 10115, pro, 89.10, 1, no
          6713, 2019-05-11, 80331, basic, 29.75, 0, no
          7892, 2018-08-23, 50667, pro, 104.80, 2, yes
          6388, 2016-10-05, 20095, plus, 56.15, 0, no
          9763, 2019-09-17, 10115, basic, 49.95, 1, no
          7469, 2020-03-21, 80331, plus, 18.95, 0, no
          """);

  private static final Dataset HOUSES =
      Tables.csv(
          """
          rooms, area_sqm, year_built, district, SalePrice
          3, 71.5, 1964, north, 245000
          4, 98.0, 1998, south, 389500
          2, 48.2, 1931, north, 172300
          5, 130.4, 2005, west, 541200
          3, 66.1, 1958, south, 228700
          4, 102.3, 2011, west, 467800
          2, 51.0, 1972, north, 189900
          6, 155.8, 1989, west, 602400
          3, 74.9, 1995, south, 301000
          4, 90.6, 1984, north, 318200
          """);

  @Test
  void datesOfSigningUpAreNoSeries() {
    assertEquals(
        "binary-classification of churn by customer_id", Routes.line(Routes.of(CUSTOMERS, "")));
  }

  @Test
  void aRequestThatMeansLeavingFindsChurn() {
    for (String request :
        new String[] {
          "predict churn",
          "which customers will leave?",
          "Predict CHURN please",
          "predict chrun",
          "welche Kunden werden kündigen?",
          "sage die Abwanderung voraus"
        }) {
      assertEquals(
          "binary-classification of churn by customer_id",
          Routes.line(Routes.of(CUSTOMERS, request)),
          request);
    }
  }

  @Test
  void keysAndConstantsTeachNothing() {
    var task = (TabularTask) Routes.of(CUSTOMERS, "").recognition().task().orElseThrow();
    assertTrue(
        task.features().stream().noneMatch("customer_id"::equals), task.features()::toString);
  }

  @Test
  void theNamedColumnIsTheTarget() {
    assertEquals(
        "regression of monthly_fee by customer_id",
        Routes.line(Routes.of(CUSTOMERS, "estimate the monthly fee from plan and tickets")));
    assertEquals(
        "multiclass-classification of plan by customer_id",
        Routes.line(Routes.of(CUSTOMERS, "Which plan will a customer take?")));
  }

  @Test
  void whatToPredictFromIsObeyed() {
    var task =
        (TabularTask)
            Routes.of(HOUSES, "predict the sale price from rooms and area")
                .recognition()
                .task()
                .orElseThrow();
    assertEquals("[rooms, area_sqm]", task.features().toString());
  }

  @Test
  void partsOfANameAndOtherTonguesAreUnderstood() {
    for (String request :
        new String[] {"", "predict price", "what is a house worth?", "schätze den Preis"}) {
      assertEquals("regression of SalePrice", Routes.line(Routes.of(HOUSES, request)), request);
    }
  }

  @Test
  void germanNamesTheTargetAndWhatToPredictFrom() {
    assertEquals(
        "multiclass-classification of plan by customer_id",
        Routes.line(Routes.of(CUSTOMERS, "Sage plan vorher")));
    assertEquals(
        "multiclass-classification of plan by customer_id",
        Routes.line(Routes.of(CUSTOMERS, "Welchen plan wird ein Kunde wählen?")));
    var task =
        (TabularTask)
            Routes.of(HOUSES, "Schätze aus rooms und area, bestimme dann sale price")
                .recognition()
                .task()
                .orElseThrow();
    assertEquals("SalePrice from [rooms, area_sqm]", task.target() + " from " + task.features());
  }

  @Test
  void aTargetSetByHandWins() {
    Request byHand = Request.of("predict the price").withTarget("district");
    assertEquals("multiclass-classification of district", Routes.line(Routes.of(HOUSES, byHand)));
  }

  @Test
  void aForecastWithoutTimeIsAskedBack() {
    Route route = Routes.of(HOUSES, "forecast the next 12 months");
    assertTrue(route.decision().abstained());
    assertEquals("SB-ROUTING-09", route.decision().question().orElseThrow().code());
  }

  @Test
  void wholeNumbersThatRepeatAreClasses() {
    Dataset wine = rated("quality", 3, 8, 120);
    assertEquals("multiclass-classification of quality", Routes.line(Routes.of(wine, "")));
    Dataset stars = rated("rating", 1, 5, 40);
    assertEquals("multiclass-classification of rating", Routes.line(Routes.of(stars, "")));
  }

  @Test
  void countsThatHardlyRepeatAreAmounts() {
    Dataset rings = rated("rings", 1, 29, 200);
    assertEquals("regression of rings", Routes.line(Routes.of(rings, "")));
    Dataset visits = rated("visits", 0, 9, 60);
    assertEquals("regression of visits", Routes.line(Routes.of(visits, "how many visits?")));
  }

  @Test
  void twoNumbersAreTwoClasses() {
    Dataset survived = rated("Survived", 0, 1, 60);
    assertEquals("binary-classification of Survived", Routes.line(Routes.of(survived, "")));
  }

  /** Measurements beside a whole number from low to high. */
  private static Dataset rated(String target, int low, int high, int rows) {
    double[] acid = IntStream.range(0, rows).mapToDouble(i -> 5 + (i * 7 % 31) / 10.0).toArray();
    double[] sugar = IntStream.range(0, rows).mapToDouble(i -> 1 + (i * 5 % 17) / 4.0).toArray();
    double[] rating =
        IntStream.range(0, rows).mapToDouble(i -> low + i * 11 % (high - low + 1)).toArray();
    return Tables.of(
        NumberColumn.of("acidity", acid),
        NumberColumn.of("sugar", sugar),
        NumberColumn.of(target, rating));
  }

  @Test
  void aCopyOfTheTargetIsLeftOut() {
    int rows = 40;
    Column kind =
        TextColumn.of(
            "species",
            IntStream.range(0, rows)
                .mapToObj(i -> i % 3 == 0 ? "setosa" : i % 3 == 1 ? "virginica" : "versicolor")
                .toList());
    Column code =
        NumberColumn.of("species_code", IntStream.range(0, rows).mapToDouble(i -> i % 3).toArray());
    Column width =
        NumberColumn.of(
            "width", IntStream.range(0, rows).mapToDouble(i -> 2 + (i * 7 % 13) / 10.0).toArray());
    Route route = Routes.of(Tables.of(width, code, kind), "predict species");
    var task = (TabularTask) route.recognition().task().orElseThrow();
    assertEquals("[width]", task.features().toString());
    assertEquals("[setosa, versicolor, virginica]", task.classes().toString());
  }

  @Test
  void oneColumnOfWordsIsNothingToRun() {
    Dataset names = Tables.csv("town\nBonn\nUlm\nKiel\nTrier\nJena\nBonn\nUlm\nKiel\nJena\nTrier");
    Route route = Routes.of(names, "");
    assertTrue(route.decision().abstained());
    assertEquals("none ? SB-ROUTING-16", Routes.line(route));
  }

  @Test
  void aConstantTargetIsAskedBack() {
    Dataset same = Tables.csv("a, b, label\n1, 2.5, x\n2, 3.5, x\n3, 1.5, x\n4, 2.0, x");
    assertEquals(
        "none ? SB-ROUTING-10", Routes.line(Routes.of(same, Request.of("").withTarget("label"))));
  }

  @Test
  void aTableWithoutRowsIsAskedBack() {
    assertEquals(
        "none ? SB-ROUTING-11", Routes.line(Routes.of(Tables.of(NumberColumn.of("a")), "")));
  }

  @Test
  void quartersOfAStationAreNoYearsToForecast() {
    assertEquals("regression of SalePrice", Routes.line(Routes.of(HOUSES, "")));
  }

  @Test
  void whatNoColumnIsCalledIsAskedFor() {
    var text = new StringBuilder("width,depth,river\n");
    for (int i = 0; i < 40; i++) {
      text.append(10 + i % 7)
          .append(',')
          .append(3 + i % 5)
          .append(i % 3 == 0 ? ",Elbe\n" : ",Main\n");
    }
    Dataset rivers = Tables.csv(text.toString());
    Route route = Routes.of(rivers, "predict the blood pressure");
    assertEquals("SB-ROUTING-132", route.decision().question().orElseThrow().code());
    assertEquals("river", Routes.of(rivers, "predict").recognition().target().orElseThrow());
    assertEquals("depth", Routes.of(rivers, "predict depth").recognition().target().orElseThrow());
  }

  /** Nothing in a table of measures says when its rows were, so that a week is no length of it. */
  @Test
  void aWeekOfATableWithoutTimesIsAskedFor() {
    Dataset survey = Tables.csv("kind,wait,clean\n1,2,5\n3,4,1\n2,2,2\n5,1,3\n4,3,2\n2,5,4\n");
    Route route = Routes.of(survey, "forecast the next week");
    assertEquals("SB-ROUTING-09", route.decision().question().orElseThrow().code());
  }
}

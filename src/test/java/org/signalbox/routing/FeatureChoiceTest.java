package org.signalbox.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.Column;
import org.signalbox.task.Dataset;

class FeatureChoiceTest {
  private static final int ROWS = 200;
  private final SplittableRandom random = new SplittableRandom(7);

  private static Column column(String name, IntFunction<String> cell) {
    return Tables.column(name, IntStream.range(0, ROWS).mapToObj(cell).toList());
  }

  private Column noise(String name) {
    return column(name, _ -> Integer.toString(random.nextInt(1000)));
  }

  private static String churn(int row) {
    return row % 3 == 0 ? "yes" : "no";
  }

  private static FeatureChoice choice(Dataset data, Request request) {
    TableFacts facts = TableFacts.of(data, request);
    Trait target = facts.trait("churn");
    return FeatureChoice.of(facts, target, Classes.of(target, facts.ask()));
  }

  private static LeftOut.Reason only(Dataset data) {
    List<LeftOut> left = choice(data, Request.of("")).leftOut();
    assertEquals(1, left.size(), left::toString);
    return left.getFirst().reason();
  }

  private Dataset with(Column... more) {
    var columns = new java.util.ArrayList<Column>(List.of(noise("usage")));
    columns.addAll(List.of(more));
    columns.add(column("churn", FeatureChoiceTest::churn));
    return Tables.of(columns);
  }

  @Test
  void aKeyOnlyTellsRowsApart() {
    assertEquals(LeftOut.Reason.IDENTIFIER, only(with(column("customer_id", r -> "C" + r * 31))));
  }

  @Test
  void aColumnOfOneValueTeachesNothing() {
    assertEquals(LeftOut.Reason.CONSTANT, only(with(column("country", _ -> "DE"))));
  }

  @Test
  void theTargetUnderAnotherNameIsACopy() {
    assertEquals(
        LeftOut.Reason.TARGET_COPY, only(with(column("left", r -> r % 3 == 0 ? "1" : "0"))));
  }

  @Test
  void aColumnThatTellsTheTargetAloneIsALeak() {
    assertEquals(
        LeftOut.Reason.LEAK,
        only(with(column("risk", r -> Integer.toString(r % 3 == 0 ? 900 + r % 50 : 10 + r % 70)))));
  }

  @Test
  void aColumnFilledInOnlyOnceTheTargetIsKnownIsALeak() {
    assertEquals(
        LeftOut.Reason.LEAK,
        only(with(column("reason", r -> r % 3 != 0 ? "" : r % 2 == 0 ? "price" : "moved"))));
  }

  @Test
  void theSecondOfTwoEqualColumnsIsADuplicate() {
    Column usage = noise("usage_mb");
    double[] same = ((org.signalbox.task.NumberColumn) usage).values();
    Column again = org.signalbox.task.NumberColumn.of("traffic", same);
    FeatureChoice choice = choice(with(usage, again), Request.of(""));
    assertEquals(List.of("traffic"), choice.leftOut().stream().map(LeftOut::column).toList());
    assertEquals(LeftOut.Reason.DUPLICATE, choice.leftOut().getFirst().reason());
  }

  @Test
  void aGoodPredictorIsNoLeak() {
    Column good =
        column("contract", r -> random.nextInt(12) == 0 ^ r % 3 == 0 ? "monthly" : "yearly");
    assertEquals(List.of(), choice(with(good), Request.of("")).leftOut());
  }

  @Test
  void partsThatMakeUpTheTargetAreALeak() {
    Column casual = noise("casual");
    Column registered = noise("registered");
    double[] a = ((org.signalbox.task.NumberColumn) casual).values();
    double[] b = ((org.signalbox.task.NumberColumn) registered).values();
    Column total =
        org.signalbox.task.NumberColumn.of(
            "churn", IntStream.range(0, ROWS).mapToDouble(r -> a[r] + b[r]).toArray());
    Dataset data = Tables.of(noise("temperature"), casual, registered, total);
    FeatureChoice choice = choice(data, Request.of(""));
    assertEquals(
        List.of("casual", "registered"), choice.leftOut().stream().map(LeftOut::column).toList());
  }

  @Test
  void whatTheUserBringsBackIsLearnedFrom() {
    Dataset data = with(column("customer_id", r -> "C" + r * 31));
    Request back = Request.of("").withFeatures(FeatureWish.none().bring("customer_id"));
    assertEquals(List.of(), choice(data, back).leftOut());
  }

  @Test
  void whatTheUserLeavesOutIsLeftOutByHand() {
    Request out = Request.of("").withFeatures(FeatureWish.none().leave("plan"));
    FeatureChoice choice = choice(with(noise("plan")), out);
    assertEquals(LeftOut.Reason.BY_HAND, choice.leftOut().getFirst().reason());
  }

  @Test
  void onlyTheNamedColumnsAreLearnedFrom() {
    var wish = new FeatureWish(List.of("plan"), Set.of(), Set.of());
    FeatureChoice choice = choice(with(noise("plan")), Request.of("").withFeatures(wish));
    assertEquals(List.of("plan"), choice.used().stream().map(Trait::name).toList());
    assertEquals(LeftOut.Reason.NOT_NAMED, choice.leftOut().getFirst().reason());
  }

  @Test
  void aSmallTableIsTooLittleToCallAnythingALeak() {
    Dataset few =
        Tables.csv(
            """
            size,colour,churn
            1,red,no
            2,blue,no
            8,red,yes
            9,blue,yes
            1,red,no
            7,blue,yes
            """);
    assertTrue(choice(few, Request.of("")).leftOut().isEmpty());
  }
}

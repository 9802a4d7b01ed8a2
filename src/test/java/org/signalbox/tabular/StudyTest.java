package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.RunContext;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/** Questions to a kept model of tables whose truth is known. */
class StudyTest {
  private static final RunContext QUIET = RunContext.quiet(3);

  private static final TabularTask MADE = Tables.made();
  private static HeldModel made;
  private static HeldModel iris;

  @BeforeAll
  static void learn() {
    made = HeldModel.learn(Tables.engine("xgboost"), MADE, Optional.empty(), QUIET);
    iris = HeldModel.learn(Tables.engine("linear"), Tables.iris(), Optional.empty(), QUIET);
  }

  @AfterAll
  static void close() {
    made.close();
    iris.close();
  }

  @Test
  void everyRowIsExplainedAlsoWhereTheEngineTellsOnlyFewAtOnce() {
    Explanation told = made.explain(MADE.table(), QUIET);
    assertEquals(MADE.table().rows(), told.attributions().perRow().length);
    double[] first = told.attributions().perRow()[0];
    double sum = told.attributions().bases()[0] + Arrays.stream(first).sum();
    assertEquals(told.predicted(0), sum, 1e-4);
    assertEquals("colour", told.drives().getFirst().column());
  }

  @Test
  void shufflingWhatMattersRaisesTheErrorAndShufflingNoiseDoesNot() {
    Importance found = PermutationImportance.of(made, MADE.table(), QUIET);
    assertEquals("colour", found.columns().getFirst().column());
    Importance.Rise colour = found.columns().getFirst();
    Importance.Rise noise =
        found.columns().stream().filter(r -> r.column().equals("noise")).findFirst().orElseThrow();
    assertTrue(colour.low() > 1);
    assertTrue(Math.abs(noise.mean()) < 0.1);
  }

  /** A red row is 5 more; two thirds of the pairs of colours differ in being red by 4 / 9. */
  @Test
  void theRiseOfTheErrorIsWhatTheTruthSays() {
    Importance found = PermutationImportance.of(made, MADE.table(), QUIET);
    double expected = 5 * 4.0 / 9;
    assertEquals(expected, found.columns().getFirst().mean(), 0.3);
  }

  @Test
  void partialDependenceFollowsTheSlopeOfTheTruth() {
    Dependence along = PartialDependence.of(made, MADE.table(), "x", 0, QUIET);
    int last = along.grid().length - 1;
    double slope = (along.mean()[last] - along.mean()[0]) / (along.grid()[last] - along.grid()[0]);
    assertEquals(2, slope, 0.3);
    assertEquals(40, along.lines().length);
  }

  @Test
  void partialDependenceOfWordsIsOnePointAWord() {
    Dependence along = PartialDependence.of(made, MADE.table(), "colour", 0, QUIET);
    assertEquals(Set.of("red", "green", "blue"), Set.copyOf(along.labels()));
    int red = along.labels().indexOf("red");
    int blue = along.labels().indexOf("blue");
    assertEquals(5, along.mean()[red] - along.mean()[blue], 0.3);
  }

  @Test
  void aCounterfactualIsPredictedAsWishedAndStaysInTheData() {
    Table row = Tables.iris().table().pick(new int[] {0});
    Goal virginica = new Goal.Becomes(2);
    List<Counterfactual> found =
        Counterfactuals.of(
            iris,
            Tables.iris().table(),
            new Counterfactuals.Question(row, virginica, Set.of("sepal width")),
            QUIET);
    assertFalse(found.isEmpty());
    for (Counterfactual one : found) {
      assertTrue(virginica.reached(iris.outputs(one.row(), QUIET)[0]));
      assertTrue(one.changes().size() <= Counterfactuals.MOST_CHANGES);
      for (Counterfactual.Change change : one.changes()) {
        assertFalse(change.column().equals("sepal width"));
        var column = Tables.iris().table().column(change.column());
        assertTrue(
            IntStream.range(0, column.rows()).anyMatch(r -> column.text(r).equals(change.to())));
      }
    }
  }

  @Test
  void aValueIsRaisedByChangingOnlyWhatMatters() {
    int green =
        IntStream.range(0, MADE.table().rows())
            .filter(r -> MADE.table().column("colour").text(r).equals("green"))
            .findFirst()
            .orElseThrow();
    Table row = MADE.table().pick(new int[] {green});
    List<Counterfactual> found =
        Counterfactuals.of(
            made,
            MADE.table(),
            new Counterfactuals.Question(row, new Goal.AtLeast(4.5), Set.of()),
            QUIET);
    Counterfactual.Change only = found.getFirst().changes().getFirst();
    assertEquals(1, found.getFirst().changes().size());
    assertEquals(new Counterfactual.Change("colour", "green", "red"), only);
  }

  @Test
  void theSameSeedGivesTheSameShuffles() {
    double[] once = means();
    assertArrayEquals(once, means());
  }

  private static double[] means() {
    return PermutationImportance.of(made, MADE.table(), QUIET).columns().stream()
        .mapToDouble(Importance.Rise::mean)
        .toArray();
  }
}

package org.signalbox.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.CancelledException;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;

/** Known figures: the Python package xgboost 3.0.4 on the same rows with the same parameters. */
class BoostingTest {
  private static final Growth GROWTH = new Growth(0.3, 3, 1, 1, 1);
  private static final RunContext CONTEXT = RunContext.quiet(0);

  private final Synthetic data = new Synthetic();

  private static Recipe rounds(Objective objective, int rounds) {
    return new Recipe(objective, GROWTH, rounds, 10);
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  @Test
  void logisticAgreesWithPython() {
    try (var trees = Boosting.train(rounds(new Objective.Logistic(), 10), data.binary(), CONTEXT)) {
      float[][] predicted = trees.predict(data.features(), CONTEXT);
      assertEquals(0.075352065, predicted[0][0], 1e-5);
      assertEquals(0.043066837, predicted[1][0], 1e-5);
      assertEquals(0.9499666, predicted[2][0], 1e-5);
      assertEquals(-2.5072417, trees.margins(data.features(), CONTEXT)[0][0], 1e-5);
      assertEquals(10, trees.trees());
    }
  }

  @Test
  void squaredErrorAgreesWithPython() {
    var recipe = rounds(new Objective.SquaredError(), 10);
    try (var trees = Boosting.train(recipe, data.values(), CONTEXT)) {
      float[][] predicted = trees.predict(data.features(), CONTEXT);
      assertEquals(1.3082179, predicted[0][0], 1e-5);
      assertEquals(2.8487928, predicted[2][0], 1e-5);
    }
  }

  @Test
  void softmaxAgreesWithPython() {
    try (var trees = Boosting.train(rounds(new Objective.Softmax(3), 10), data.thirds(), CONTEXT)) {
      float[] expected = {0.02156806f, 0.9567737f, 0.021658242f};
      assertArrayEquals(expected, trees.predict(data.features(), CONTEXT)[0], 1e-5f);
      assertEquals(30, trees.trees());
    }
  }

  @Test
  void countsAgreeWithPython() {
    try (var trees = Boosting.train(rounds(new Objective.Poisson(), 10), data.counts(), CONTEXT)) {
      float[][] predicted = trees.predict(data.features(), CONTEXT);
      assertEquals(1.9102371, predicted[0][0], 1e-5);
      assertEquals(1.1133577, predicted[1][0], 1e-5);
    }
  }

  @Test
  void bothEndsOfAnIntervalAgreeWithPython() {
    var recipe = rounds(new Objective.Quantiles(0.05, 0.95), 10);
    try (var trees = Boosting.train(recipe, data.values(), CONTEXT)) {
      float[][] predicted = trees.predict(data.features(), CONTEXT);
      assertArrayEquals(new float[] {0.80518657f, 1.5350084f}, predicted[0], 1e-5f);
      assertArrayEquals(new float[] {1.2006153f, 1.593604f}, predicted[1], 1e-5f);
    }
  }

  @Test
  void aKnownDirectionAgreesWithPython() {
    var falling = new Restraint(2, 0, 0, List.of(-1, 0, 0, 0));
    var recipe = new Recipe(new Objective.SquaredError(), GROWTH, 10, 10, falling);
    try (var trees = Boosting.train(recipe, data.values(), CONTEXT)) {
      float[][] predicted = trees.predict(data.features(), CONTEXT);
      assertEquals(1.2192434, predicted[0][0], 1e-5);
      assertEquals(3.4815001, predicted[2][0], 1e-5);
    }
  }

  @Test
  void carefulStepsAgreeWithPython() {
    var careful = new Restraint(1, 0.5, 0.1, List.of());
    var recipe = new Recipe(new Objective.Logistic(), GROWTH, 10, 10, careful);
    try (var trees = Boosting.train(recipe, data.binary(), CONTEXT)) {
      assertEquals(0.43045393, trees.predict(data.features(), CONTEXT)[0][0], 1e-5);
    }
  }

  @Test
  void contributionsAgreeWithPython() {
    try (var trees = Boosting.train(rounds(new Objective.Logistic(), 10), data.binary(), CONTEXT)) {
      float[] expected = {-0.8440715f, 0.03214583f, 0.00796602f, -1.7295318f, 0.02624968f};
      assertArrayEquals(expected, trees.contributions(data.features(), 64, CONTEXT)[0], 1e-5f);
    }
  }

  @Test
  void contributionsOfEachClassSumToItsMargin() {
    try (var trees = Boosting.train(rounds(new Objective.Softmax(3), 10), data.thirds(), CONTEXT)) {
      float[][] margins = trees.margins(data.features(), CONTEXT);
      float[][] parts = trees.contributions(data.features(), 7, CONTEXT);
      for (int row = 0; row < Synthetic.ROWS; row++) {
        for (int k = 0; k < 3; k++) {
          double sum = 0;
          for (int column = 0; column < 5; column++) {
            sum += parts[row][k * 5 + column];
          }
          assertEquals(margins[row][k], sum, 1e-4);
        }
      }
    }
  }

  @Test
  void stopsEarlyWherePythonDoes() {
    Examples examples = data.binary();
    try (var trees =
        Boosting.train(
            rounds(new Objective.Logistic(), 300),
            examples.pick(range(0, 150)),
            examples.pick(range(150, 200)),
            CONTEXT)) {
      assertEquals(22, trees.rounds());
      assertEquals(32, trees.losses().size());
      assertEquals(0.0498137092217803, trees.losses().get(21), 1e-6);
    }
  }

  @Test
  void usesOnlyTheRoundsUpToTheBest() {
    Examples training = data.thirds().pick(range(0, 150));
    Examples held = data.thirds().pick(range(150, 200));
    try (var stopped =
            Boosting.train(rounds(new Objective.Softmax(3), 300), training, held, CONTEXT);
        var same =
            Boosting.train(rounds(new Objective.Softmax(3), stopped.rounds()), training, CONTEXT)) {
      assertEquals(14, stopped.rounds());
      assertArrayEquals(
          same.predict(data.features(), CONTEXT)[5],
          stopped.predict(data.features(), CONTEXT)[5],
          1e-6f);
    }
  }

  @Test
  void aSavedModelPredictsTheSame() {
    Examples training = data.binary().pick(range(0, 150));
    Examples held = data.binary().pick(range(150, 200));
    Objective logistic = new Objective.Logistic();
    try (var trees = Boosting.train(rounds(logistic, 300), training, held, CONTEXT);
        var loaded = BoostedTrees.load(trees.save(), logistic)) {
      assertEquals(trees.rounds(), loaded.rounds());
      assertArrayEquals(
          trees.predict(data.features(), CONTEXT), loaded.predict(data.features(), CONTEXT));
    }
  }

  @Test
  void sparseRowsPredictLikeDenseRowsWithMissingValues() {
    float nan = Float.NaN;
    float[] dense = {1, nan, nan, 2, 3, 1, nan, nan, 1, 1, nan, 5};
    var full = DenseFeatures.numbers(dense, 3);
    var sparse =
        new SparseFeatures(
            new long[] {0, 1, 4, 5, 7},
            new int[] {0, 0, 1, 2, 2, 0, 2},
            new float[] {1, 2, 3, 1, 1, 1, 5},
            3);
    float[] labels = {0, 1, 0, 1};
    var recipe = new Recipe(new Objective.SquaredError(), new Growth(0.5, 2, 0, 1, 1), 5, 1);
    try (var a = Boosting.train(recipe, new Examples(full, labels), CONTEXT);
        var b = Boosting.train(recipe, new Examples(sparse, labels), CONTEXT)) {
      assertArrayEquals(a.predict(full, CONTEXT), b.predict(sparse, CONTEXT));
      assertArrayEquals(
          b.predict(sparse.pick(new int[] {3, 1}), CONTEXT)[0], b.predict(sparse, CONTEXT)[3]);
    }
  }

  @Test
  void theSeedDecidesWhichRowsAreDrawn() {
    var recipe = new Recipe(new Objective.Logistic(), Growth.usual(), 20, 1);
    float[][] first = predicted(recipe, 1);
    assertArrayEquals(first, predicted(recipe, 1));
    assertFalse(java.util.Arrays.deepEquals(first, predicted(recipe, 2)));
  }

  private float[][] predicted(Recipe recipe, long seed) {
    try (var trees = Boosting.train(recipe, data.binary(), RunContext.quiet(seed))) {
      return trees.predict(data.features(), CONTEXT);
    }
  }

  @Test
  void aCancelEndsTheLoopBetweenTwoRounds() {
    var cancellation = new Cancellation();
    var rounds = new AtomicInteger();
    var context =
        new RunContext(
            phase -> {},
            fraction -> {
              if (rounds.incrementAndGet() == 5) {
                cancellation.cancel();
              }
            },
            text -> {},
            cancellation,
            Workers.sameThread(),
            () -> 0L,
            0);
    var recipe = rounds(new Objective.Logistic(), 100_000);
    assertThrows(CancelledException.class, () -> Boosting.train(recipe, data.binary(), context));
    assertTrue(rounds.get() <= 6);
  }
}

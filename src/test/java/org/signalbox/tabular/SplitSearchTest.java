package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signalbox.boosting.FeatureType;

class SplitSearchTest {
  private static final float NAN = Float.NaN;

  private static SplitSearch search(Slot slot, float[] values, Target target) {
    EncodedTable table = new EncodedTable(values, List.of(slot));
    Bins bins = Bins.learn(table, Bins.MISSING);
    SplitSearch search = new SplitSearch(List.of(slot), bins.of(table), target, 1);
    int[] rows = java.util.stream.IntStream.range(0, values.length).toArray();
    search.node(rows, 0, rows.length);
    return search;
  }

  private static Target values(double... values) {
    return new Target(values, List.of());
  }

  @Test
  void aNumberIsCutWhereTheSquaredErrorFallsMost() {
    SplitSearch search =
        search(Slot.number(0, "x"), new float[] {1, 2, 3, 4, 5}, values(0, 0, 0, 6, 6));
    Split split = search.best(0, 0).orElseThrow();
    // Around the mean 2.4 the squares sum to 43.2, in both parts to 0.
    assertEquals(43.2, split.gain(), 1e-9);
    assertTrue(split.goesLeft(2));
    assertFalse(split.goesLeft(3));
  }

  @Test
  void missingValuesGoToTheSideTheyResemble() {
    SplitSearch low =
        search(Slot.number(0, "x"), new float[] {1, 2, NAN, 4, 5}, values(0, 0, 0, 6, 6));
    assertTrue(low.best(0, 0).orElseThrow().goesLeft(Bins.MISSING));
    SplitSearch high =
        search(Slot.number(0, "x"), new float[] {1, 2, NAN, 4, 5}, values(0, 0, 6, 6, 6));
    assertFalse(high.best(0, 0).orElseThrow().goesLeft(Bins.MISSING));
  }

  @Test
  void categoriesSplitIntoTheBestTwoSets() {
    Slot colour = new Slot(0, "colour", FeatureType.CATEGORY, 4);
    Target target = new Target(new double[] {0, 1, 0, 1, 0, 1}, List.of("a", "b"));
    Split split = search(colour, new float[] {0, 1, 2, 3, 0, 3}, target).best(0, 0).orElseThrow();
    assertEquals(split.goesLeft(0), split.goesLeft(2));
    assertEquals(split.goesLeft(1), split.goesLeft(3));
    assertFalse(split.goesLeft(0) == split.goesLeft(1));
    // Rows times Gini impurity: 6 x 0.5 in the node, 0 in both parts.
    assertEquals(3, split.gain(), 1e-9);
  }

  @Test
  void aConstantHasNoSplit() {
    SplitSearch search = search(Slot.number(0, "x"), new float[] {1, 1, 1}, values(0, 1, 2));
    assertTrue(search.best(0, 0).isEmpty());
  }
}

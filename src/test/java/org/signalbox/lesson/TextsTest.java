package org.signalbox.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signalbox.task.ProblemException;

class TextsTest {
  private static Texts texts(int... labels) {
    return new Texts(
        IntStream.range(0, labels.length).mapToObj(i -> "text " + i).toList(),
        labels,
        List.of("a", "b"));
  }

  @Test
  void ofTheCommonerClassAsManyAreTakenAsOfTheRarer() {
    Texts even = texts(0, 0, 0, 1, 0, 1).even();
    assertEquals(List.of("text 0", "text 1", "text 3", "text 5"), even.texts());
    assertArrayEquals(new int[] {0, 0, 1, 1}, even.labels());
  }

  @Test
  void noTextIsDrawnTwiceAndTheTaughtAreBalanced() {
    Texts texts = texts(IntStream.range(0, 100).map(i -> i % 2).toArray());
    Texts.Drawn drawn = texts.draw(10, 50, 40, 7);
    assertEquals(5, Arrays.stream(texts.labels(drawn.taught())).sum());
    long different =
        IntStream.concat(
                IntStream.of(drawn.taught()),
                IntStream.concat(IntStream.of(drawn.pool()), IntStream.of(drawn.test())))
            .distinct()
            .count();
    assertEquals(100, different);
  }

  @Test
  void tooFewTextsAreAProblem() {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> texts(0, 1).draw(2, 1, 1, 1));
    assertEquals("SB-LESSON-51", problem.problem().code());
  }

  @Test
  void aBatchHoldsTheShareOfOldRows() {
    int[] old = {1};
    int[] fresh = {2};
    int[] batch = Forgetting.batch(old, fresh, 0.2, new SplittableRandom(1));
    assertEquals(4, Arrays.stream(batch).filter(row -> row == 1).count());
    assertEquals(20, batch.length);
  }

  @Test
  void piecesHoldEachTextOnce() {
    Texts texts = texts(0, 1, 0, 1, 0);
    assertEquals(List.of("text 0", "text 2", "text 4"), Labelling.piece(texts, 0, 2).texts());
    assertEquals(List.of("text 1", "text 3"), Labelling.piece(texts, 1, 2).texts());
  }

  @Test
  void theLabelNamedFirstCounts() {
    List<String> classes = List.of("negative", "positive");
    assertEquals("positive", Injection.named("It is Positive, not negative.", classes));
    assertEquals("I can't say", Injection.named(" I can't say", classes));
  }

  @Test
  void aTieTakesTheWorsePlace() {
    double[] scores = {0.9, 0.5, 0.5, 0.1};
    assertEquals(1, Towers.rank(scores, 0));
    assertEquals(3, Towers.rank(scores, 1));
  }

  @Test
  void theMedianLiesBetweenTheMiddleTwo() {
    Measure measure = Repeats.median("m", Measure.Kind.SCORE, 4, 1, 3, 2);
    assertEquals(2.5, measure.value());
    assertEquals(new Measure.Range(1, 4), measure.range().orElseThrow());
  }
}

package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Standing;
import org.signalbox.task.Problem;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

class FairnessTest {
  private final Track track = new Track();

  @Test
  void everyEngineGetsTheSameFoldsAndTheSameQuestion() {
    ToyEngine a = ToyEngine.contender("a", 1);
    ToyEngine b = ToyEngine.contender("b", 2);
    TabularTask task = Track.table(20, 3);
    track.all(task, a, b);
    assertEquals(6, a.seen.size());
    for (int i = 0; i < 6; i++) {
      assertSame(a.seen.get(i), b.seen.get(i));
    }
    assertSame(task, a.seen.getLast());
  }

  @Test
  void noEngineEverSeesTheTruthItIsMarkedOn() {
    ToyEngine a = ToyEngine.contender("a", 1);
    RaceReport report = track.all(Track.table(20, 3), a);
    for (TabularTask fold : a.seen.subList(0, 5)) {
      assertEquals(4, fold.openRows().length);
      assertEquals(16, fold.knownRows().length);
      assertTrue(Arrays.stream(fold.openRows()).allMatch(row -> Double.isNaN(fold.valueOf(row))));
    }
    assertEquals(20, report.lanes().getFirst().quality().orElseThrow().cases());
  }

  @Test
  void theOrderRotatesOverTheRounds() {
    List<String> order = new ArrayList<>();
    track.all(Track.table(20, 0), noting("a", order), noting("b", order), noting("c", order));
    assertEquals(
        List.of("a", "b", "c", "b", "c", "a", "c", "a", "b", "a", "b", "c", "b", "c", "a"), order);
  }

  private static ToyEngine noting(String id, List<String> order) {
    return ToyEngine.contender(id, 1, (task, context) -> order.add(id));
  }

  @Test
  void theWrongToolsRunAfterTheField() {
    List<String> order = new ArrayList<>();
    var wrong = new ToyEngine("wrong", Standing.CONTRAST, 1, (task, context) -> order.add("wrong"));
    track.all(Track.table(20, 0), wrong, noting("a", order));
    assertEquals(5, order.lastIndexOf("a") + 1);
  }

  @Test
  void aSlowEngineDoesOneFoldAndSaysSo() {
    ToyEngine slow = ToyEngine.contender("slow", 1, track.lasting(Duration.ofSeconds(4)));
    RaceReport report = track.all(Track.table(20, 3), slow);
    Lane lane = report.lanes().getFirst();
    assertEquals(2, slow.seen.size());
    assertEquals(4, lane.quality().orElseThrow().cases());
    assertEquals(Optional.empty(), lane.warm());
    var done = (Outcome.Done<?>) lane.outcome();
    assertEquals(List.of(Problem.of("SB-RACE-03", 1, 5)), done.result().remarks());
  }

  @Test
  void coldAndWarmAreKeptApart() {
    List<Integer> turns = new ArrayList<>();
    ToyEngine.Fitting warming =
        (task, context) -> {
          turns.add(turns.size());
          track.now.addAndGet(turns.size() == 1 ? 900 : 100 + turns.size());
        };
    Lane lane =
        track.all(Track.table(20, 0), ToyEngine.contender("a", 1, warming)).lanes().getFirst();
    assertEquals(900, lane.first().orElseThrow().wall());
    assertEquals(103, lane.warm().orElseThrow().wall());
  }

  @Test
  void theOpenRowsAreAnsweredAfterLearningFromAllThatIsKnown() {
    Lane lane = track.all(Track.table(20, 3), ToyEngine.contender("a", 7)).lanes().getFirst();
    var answer = (ValuePredictions) ((Outcome.Done<?>) lane.outcome()).result().answer();
    assertEquals(List.of(20, 21, 22), Arrays.stream(answer.rows()).boxed().toList());
    var heldOut = (ValuePredictions) lane.heldOut().orElseThrow();
    assertEquals(20, heldOut.rows().length);
  }

  @Test
  void withoutOpenRowsTheHeldOutAnswerStands() {
    Lane lane = track.all(Track.table(20, 0), ToyEngine.contender("a", 7)).lanes().getFirst();
    var answer = (ValuePredictions) ((Outcome.Done<?>) lane.outcome()).result().answer();
    assertEquals(20, answer.rows().length);
  }

  @Test
  void theBetterEngineIsBestAndTheOracle() {
    RaceReport report =
        track.all(Track.table(40, 0), ToyEngine.baseline(100), ToyEngine.contender("a", 19.5));
    assertEquals(List.of("a"), report.comparison().best());
    assertEquals(Optional.of("a"), report.comparison().oracle());
    assertEquals(0, report.comparison().regret().orElseThrow());
  }

  @Test
  void equalEnginesTie() {
    RaceReport report =
        track.all(
            Track.table(40, 0), ToyEngine.contender("a", 19.5), ToyEngine.contender("b", 19.5));
    assertEquals(List.of("a", "b"), report.comparison().best());
  }
}

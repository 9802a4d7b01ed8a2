package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Phase;
import org.signalbox.evaluation.Comparison;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;

class RaceEventsTest {
  private final Track track = new Track();
  private final TabularTask task = Track.table(20, 2);

  private <E extends RaceEvent> List<E> events(Class<E> type) {
    return track.events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<String> ids(RaceReport report) {
    return report.lanes().stream().map(lane -> lane.card().id()).toList();
  }

  @Test
  void theStreamBeginsAndEndsOnceAndEachLaneEndsOnce() {
    track.all(task, ToyEngine.contender("a", 1), ToyEngine.contender("b", 2));
    assertInstanceOf(RaceEvent.Started.class, track.events.getFirst());
    assertInstanceOf(RaceEvent.Ended.class, track.events.getLast());
    assertEquals(2, events(RaceEvent.LaneStarted.class).size());
    assertEquals(2, events(RaceEvent.LaneEnded.class).size());
  }

  @Test
  void theReportIsTheStreamFolded() {
    RaceReport report = track.all(task, ToyEngine.contender("a", 1), ToyEngine.baseline(2));
    assertEquals(report, RaceReport.fold(track.events));
    assertEquals("5-fold", report.split());
    assertEquals(11, report.seed());
  }

  @Test
  void progressOfALaneNeverRunsBackwardsAndReachesOne() {
    track.all(task, ToyEngine.contender("a", 1));
    double last = 0;
    for (RaceEvent.Progressed step : events(RaceEvent.Progressed.class)) {
      assertTrue(step.fraction() >= last);
      last = step.fraction();
    }
    assertEquals(1, last);
  }

  @Test
  void tinyStepsAreNotTold() {
    ToyEngine chatty =
        ToyEngine.contender(
            "a",
            1,
            (fold, context) -> {
              for (int i = 0; i < 10_000; i++) {
                context.done(i / 10_000.0);
              }
            });
    track.all(task, chatty);
    assertTrue(events(RaceEvent.Progressed.class).size() <= 201);
  }

  @Test
  void aPhaseMarkedTwiceIsToldOnce() {
    track.all(task, ToyEngine.contender("a", 1, (fold, context) -> context.phase(Phase.FIT)));
    List<RaceEvent.PhaseBegan> phases = events(RaceEvent.PhaseBegan.class);
    assertEquals(12, phases.size());
  }

  @Test
  void anUnwillingEngineIsNamedWithItsReasonAndNotRun() {
    ToyEngine unwilling = ToyEngine.contender("no", Double.NaN);
    RaceReport report = track.all(task, unwilling, ToyEngine.contender("a", 1));
    assertEquals(List.of("a"), ids(report));
    var left = report.start().unraced().getFirst();
    assertEquals("no", left.card().id());
    assertEquals(Problem.of("SB-TABULAR-01", "no"), left.reason());
    assertTrue(unwilling.seen.isEmpty());
  }

  @Test
  void aRunOfTheRoutedEngineTakesABaselineAlongForScale() {
    RaceReport report =
        track.run(
            task,
            new Entrants.One("a"),
            ToyEngine.contender("b", 1),
            ToyEngine.contender("a", 1),
            ToyEngine.baseline(2));
    assertEquals(List.of("a", "baseline"), ids(report));
    assertEquals(2, report.comparison().worths().size());
  }

  @Test
  void onlyTheNamedEnginesRun() {
    RaceReport report =
        track.run(
            task,
            new Entrants.Named(List.of("b")),
            ToyEngine.contender("a", 1),
            ToyEngine.contender("b", 1));
    assertEquals(List.of("b"), ids(report));
  }

  @Test
  void anEngineThatDoesNotExistIsNamedBeforeAnythingRuns() {
    var thrown =
        assertThrows(
            ProblemException.class,
            () -> track.run(task, new Entrants.One("z"), ToyEngine.contender("a", 1)));
    assertEquals(Problem.of("SB-RACE-04", "z", "a"), thrown.problem());
    assertEquals(List.of(), track.events);
  }

  @Test
  void aTextIsStreamedOnceAndWithoutReferenceNotJudged() {
    var prompt = new GenerationTask("t", "", "say it", Optional.empty(), 5);
    var engines = Track.installed(List.of(), List.of(new ToyWriter("a", track.now)));
    RaceReport report = track.run(prompt, new Entrants.All(), engines);
    List<String> chunks =
        events(RaceEvent.Chunk.class).stream().map(RaceEvent.Chunk::text).toList();
    assertEquals(List.of("one ", "two"), chunks);
    Lane lane = report.lanes().getFirst();
    assertEquals(5_000_000, lane.first().orElseThrow().firstChunk().orElseThrow());
    assertEquals(Optional.empty(), lane.quality());
    assertEquals(Comparison.none(), report.comparison());
    assertInstanceOf(Outcome.Done.class, lane.outcome());
  }

  @Test
  void aTextWithReferenceIsWrittenOnceAndMarked() {
    var prompt = new GenerationTask("t", "", "say it", Optional.of("One two"), 5);
    var engines = Track.installed(List.of(), List.of(new ToyWriter("a", track.now)));
    Lane lane = track.run(prompt, new Entrants.All(), engines).lanes().getFirst();
    assertEquals(1, lane.quality().orElseThrow().value());
    assertEquals(2, events(RaceEvent.Chunk.class).size());
  }

  @Test
  void lanesStandInTheOrderOfTheStart() {
    EngineCard b = ToyEngine.contender("b", 1).card();
    RaceReport report = track.all(task, ToyEngine.contender("a", 1), ToyEngine.contender("b", 1));
    assertEquals(b, report.start().engines().getLast());
    assertEquals(List.of("a", "b"), ids(report));
  }
}

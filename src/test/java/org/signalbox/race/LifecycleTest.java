package org.signalbox.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Outcome.Reason;
import org.signalbox.engine.RunContext;
import org.signalbox.routing.Policy;
import org.signalbox.task.ProblemException;
import org.signalbox.task.TabularTask;

class LifecycleTest {
  private final Track track = new Track();
  private final TabularTask task = Track.table(20, 2);

  private static Outcome<?> outcome(RaceReport report, String engine) {
    return report.lane(engine).orElseThrow().outcome();
  }

  private static String problem(RaceReport report, String engine) {
    return assertInstanceOf(Outcome.Failed.class, outcome(report, engine)).problem().code();
  }

  private static Reason reason(RaceReport report, String engine) {
    return assertInstanceOf(Outcome.Cancelled.class, outcome(report, engine)).reason();
  }

  private static ToyEngine breaking(String id, Throwable failure) {
    return ToyEngine.contender(
        id,
        1,
        (fold, context) -> {
          switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalArgumentException(failure);
          }
        });
  }

  @Test
  void whatCanWaitSeesThatARaceIsTimed() {
    List<Boolean> seen = new ArrayList<>();
    track.all(
        task, ToyEngine.contender("a", 1, (fold, context) -> seen.add(track.measuring.now())));
    assertFalse(seen.isEmpty() || seen.contains(false), seen.toString());
    assertFalse(track.measuring.now());
  }

  @Test
  void aFailureEndsItsOwnLaneOnly() {
    RaceReport report =
        track.all(
            task,
            breaking("broken", new IllegalStateException("no")),
            breaking("full", new OutOfMemoryError("heap")),
            breaking("refusing", ProblemException.of("SB-TABULAR-07")),
            ToyEngine.contender("a", 1));
    assertEquals("SB-RACE-01", problem(report, "broken"));
    assertEquals("SB-RACE-02", problem(report, "full"));
    assertEquals("SB-TABULAR-07", problem(report, "refusing"));
    assertInstanceOf(Outcome.Done.class, outcome(report, "a"));
    assertEquals(List.of("a"), report.comparison().best());
  }

  @Test
  void theTimeLimitEndsALaneAndTheNextOneRuns() {
    ToyEngine endless = ToyEngine.contender("endless", 1, (fold, context) -> track.alarms.ring());
    RaceReport report = track.all(task, endless, ToyEngine.contender("a", 1));
    assertEquals(Reason.TIME_LIMIT, reason(report, "endless"));
    assertInstanceOf(Outcome.Done.class, outcome(report, "a"));
  }

  @Test
  void aLaneEndedDuringItsLastAnswerKeepsItsQualityAndIsNotRanked() {
    List<TabularTask> turns = new ArrayList<>();
    ToyEngine late =
        ToyEngine.contender(
            "late",
            1,
            (fold, context) -> {
              turns.add(fold);
              if (turns.size() == 6) {
                track.alarms.ring();
              }
            });
    RaceReport report = track.all(task, late, ToyEngine.contender("a", 1));
    assertEquals(Reason.TIME_LIMIT, reason(report, "late"));
    assertTrue(report.lane("late").orElseThrow().quality().isPresent());
    assertEquals(List.of("a"), report.comparison().best());
  }

  @Test
  void anAnswerThatIsNoNumberFailsTheLane() {
    RaceReport report =
        track.all(
            task,
            ToyEngine.contender("endless", Double.POSITIVE_INFINITY),
            ToyEngine.contender("a", 1));
    assertEquals("SB-EVALUATION-01", problem(report, "endless"));
  }

  @Test
  void theLimitCountsTheEnginesOwnTimeOverAllItsTurns() {
    track.all(task, ToyEngine.contender("a", 1, track.lasting(Duration.ofSeconds(2))));
    assertEquals(Track.LIMIT, track.alarms.delays.getFirst());
    assertEquals(Track.LIMIT.minusSeconds(10), track.alarms.delays.getLast());
  }

  @Test
  void anEngineThatWouldPassTheLimitStopsRepeatingInTime() {
    ToyEngine a = ToyEngine.contender("a", 1, track.lasting(Duration.ofSeconds(2)));
    var request =
        new RaceRequest(
            task,
            new Entrants.All(),
            Optional.empty(),
            Policy.balanced(),
            1,
            Duration.ofSeconds(7));
    RaceReport report = track.run(request, Track.installed(List.of(a), List.of()));
    assertInstanceOf(Outcome.Done.class, outcome(report, "a"));
    assertEquals(4, a.seen.size());
  }

  @Test
  void anErrorOfNativeCodeThatWasStoppedIsNoFailure() {
    ToyEngine stopped =
        ToyEngine.contender(
            "native",
            1,
            (fold, context) -> {
              track.control.cancel("native");
              throw new IllegalStateException("terminated");
            });
    assertEquals(Reason.USER, reason(track.all(task, stopped), "native"));
  }

  @Test
  void oneLaneIsCancelledFromAnotherThreadAndTheOthersRaceOn() throws Exception {
    var entered = new CountDownLatch(1);
    ToyEngine waiting =
        ToyEngine.contender("waiting", 1, (f, context) -> untilCancelled(context, entered));
    var user =
        new ThreadBackground()
            .start(
                () -> {
                  await(entered);
                  track.control.cancel("waiting");
                });
    RaceReport report = track.all(task, waiting, ToyEngine.contender("a", 1));
    user.await();
    assertEquals(Reason.USER, reason(report, "waiting"));
    assertInstanceOf(Outcome.Done.class, outcome(report, "a"));
  }

  @Test
  void cancellingTheRaceEndsEveryLane() {
    ToyEngine first = ToyEngine.contender("first", 1, (fold, context) -> track.control.cancel());
    ToyEngine second = ToyEngine.contender("second", 1);
    RaceReport report = track.all(task, first, second);
    assertEquals(Reason.USER, reason(report, "first"));
    assertEquals(Reason.USER, reason(report, "second"));
    assertTrue(second.seen.isEmpty());
    assertInstanceOf(RaceEvent.Ended.class, track.events.getLast());
  }

  @Test
  void aLaneCancelledBeforeItsTurnNeverBegins() {
    ToyEngine never = ToyEngine.contender("never", 1);
    track.control.cancel("never");
    RaceReport report = track.all(task, never, ToyEngine.contender("a", 1));
    assertEquals(Reason.USER, reason(report, "never"));
    assertTrue(never.seen.isEmpty());
  }

  private static void untilCancelled(RunContext context, CountDownLatch entered) {
    var cancelled = new CountDownLatch(1);
    try (Cancellation.Registration _ = context.cancellation().onCancel(cancelled::countDown)) {
      entered.countDown();
      await(cancelled);
    }
    context.done(0.5);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

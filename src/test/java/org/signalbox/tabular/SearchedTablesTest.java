package org.signalbox.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Count;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Workers;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** The engines that try several settings. */
class SearchedTablesTest {
  @Test
  void aBlendIsNotWorseThanItsBestMember() {
    TabularTask truth = Tables.petalWidth();
    TabularTask task = Tables.everyFifthOpen(truth);
    double best = Double.POSITIVE_INFINITY;
    for (String member : List.of("xgboost", "random-forest", "linear", "knn")) {
      best = Math.min(best, Tables.rmse(Tables.values(member, task), truth));
    }
    var blend = TabularEngines.blend(new SearchLimit.Trials(List.of(7, 4, 2)));
    RunContext context = RunContext.quiet(1);
    try (var fitted = blend.fit(task, context)) {
      var answer = (ValuePredictions) fitted.predict(task, context).answer();
      assertTrue(Tables.rmse(answer, truth) <= 1.05 * best);
    }
  }

  @Test
  void aSearchThatItsTimeEndedIsRepeatedByItsTrials() {
    TabularTask task = Tables.everyFifthOpen(Tables.made());
    AtomicLong now = new AtomicLong();
    RunContext context = ticking(now);
    try (var timed = TabularEngines.tuned(new SearchLimit.Seconds(1)).fit(task, context)) {
      long trials = timed.usage().get(Count.MODELS);
      assertTrue(trials > 0 && trials < TreeSearch.TRIALS, trials + " trials");
      var first = timed.predict(task, context);
      assertEquals("SB-TABULAR-17", first.remarks().getLast().code());
      var engine = TabularEngines.tuned(new SearchLimit.Seconds(8)).repeating(timed.trials());
      try (var repeated = engine.fit(task, RunContext.quiet(1))) {
        assertEquals(timed.trials(), repeated.trials());
        assertArrayEquals(
            ((ValuePredictions) first.answer()).values(),
            ((ValuePredictions) repeated.predict(task, context).answer()).values());
      }
    }
  }

  /** A tenth of a second passes between any two looks at the clock. */
  private static RunContext ticking(AtomicLong now) {
    return new RunContext(
        phase -> {},
        fraction -> {},
        text -> {},
        new Cancellation(),
        Workers.sameThread(),
        () -> now.addAndGet(100_000_000L),
        1);
  }
}
